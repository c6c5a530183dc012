import { Attempts } from "../core/attempts.ts";

/** What this page wanted from elsewhere since it was opened, and its security policy refused. */
export const refused = new Attempts(`${location.origin}/`);

// The page and the answers that it came in each have the policy, and each tells of the same request.
let first: string | undefined;

document.addEventListener("securitypolicyviolation", ({ blockedURI, originalPolicy }) => {
  first ??= originalPolicy;
  // Of what is written into the page itself there is no address: "inline", "eval".
  if (originalPolicy !== first || !URL.canParse(blockedURI) || refused.staysInside(blockedURI)) return;
  refused.count("request", blockedURI);
});
