import "./ui/styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { fetchBundle } from "./library/start.ts";
import { openSearch } from "./search/open.ts";
import { shell } from "./shell/index.ts";
import { renewed } from "./shell/web-edition.ts";
import { Boundary } from "./ui/Failure.tsx";
import { showFirst } from "./ui/look.ts";

showFirst();

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no #app");
const page = createRoot(root);
const draw = () =>
  page.render(
    <StrictMode>
      <Boundary shell={shell}>
        <App shell={shell} read={fetchBundle} openSearch={openSearch} />
      </Boundary>
    </StrictMode>,
  );
const renewal = renewed();
if (renewal === null) draw();
else void renewal.then(draw);
