import { flexSearch } from "./flexsearch-peer.ts";
import { lunrChinese } from "./lunr-peer.ts";
import { miniSearch } from "./minisearch-peer.ts";
import { ours, oursScanning } from "./our-peer.ts";
import type { Peer } from "./peer.ts";
import { plainScan } from "./scan-peer.ts";

/** All that are held beside each other; the first is what the others are compared with. */
export const peers: readonly [Peer, ...Peer[]] = [
  ours,
  oursScanning,
  miniSearch,
  flexSearch,
  lunrChinese,
  plainScan,
];
