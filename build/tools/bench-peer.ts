import { corpora } from "../bench/search/corpora.ts";
import { measure } from "../bench/search/measure.ts";
import { peers } from "../bench/search/peers.ts";

/** One peer on one corpus, for the bench to start in a process of its own: bench-peer NAME CORPUS. */
const [name, of] = process.argv.slice(2);
const peer = peers.find((each) => each.name === name);
const corpus = corpora.find((each) => each === of);
if (!peer || !corpus) throw new Error(`no peer ${name}, or no corpus ${of}`);
const measured = await measure(peer, corpus);
if (process.send) process.send(measured);
else console.log(JSON.stringify(measured));
