import { lazy, Suspense } from "react";
import { Offer } from "../../packs/Offer.tsx";
import { Said } from "../../ui/Said.tsx";
import type { Packing } from "./packing.ts";

const PackDialog = lazy(() =>
  import("../../packs/PackDialog.tsx").then((module) => ({ default: module.PackDialog })),
);

type Props = { readonly packing: Packing; readonly shown: boolean; readonly over: boolean };

/** Whatever of packs lies over the window: the dialog that installs them, and the offer of those found. */
export function PackingOver({ packing, shown, over }: Props) {
  const { offered, later, never } = packing.offers;
  return (
    <div className="packing">
      {offered.length > 0 && !over && (
        <Offer
          names={offered.map(({ name }) => name)}
          onLook={() => {
            later();
            packing.take(offered.map(({ file }) => file));
          }}
          onLater={later}
          onNever={never}
        />
      )}
      {shown && (
        <Suspense fallback={null}>
          <PackDialog
            stage={packing.stage}
            rest={packing.rest}
            onFiles={packing.take}
            onTrust={packing.trust}
            onInstall={packing.install}
            onNext={packing.next}
            onClose={packing.close}
          />
        </Suspense>
      )}
      <Said {...packing.said} />
    </div>
  );
}
