import { Attempts } from "../core/attempts.ts";

// The unit tests read this where there is no page.
const page = typeof document === "undefined" ? null : document;

/** What this page wanted from elsewhere since it was opened, and its security policy refused. */
export const refused = new Attempts(page ? `${page.location.origin}/` : "");

// The page and the answers that it came in each have the policy, and each tells of the same request.
let first: string | undefined;

page?.addEventListener("securitypolicyviolation", ({ blockedURI, originalPolicy }) => {
  first ??= originalPolicy;
  // Of what is written into the page itself there is no address: "inline", "eval".
  if (originalPolicy !== first || !URL.canParse(blockedURI) || refused.staysInside(blockedURI)) return;
  refused.count("request", blockedURI);
});
