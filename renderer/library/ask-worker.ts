/** What a worker answers: what came of what it was asked, or why nothing did. */
type Answer<T> = { readonly done: T } | { readonly failed: string };

/** Asks a worker one thing at a time; rejects where it could not be done, or the worker itself broke. */
export function askWorker<T>(
  worker: Worker,
  request: unknown,
  transfer: readonly Transferable[] = [],
): Promise<T> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer<T>>) => {
      port1.close();
      "done" in data ? resolve(data.done) : reject(new Error(data.failed));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request, [port2, ...transfer]);
  });
}

/** In a worker: answers whatever `askWorker` asks; what is named by `transferOf` is handed over, not copied. */
export function answerWith<Request, T>(
  answer: (request: Request) => T | Promise<T>,
  transferOf: (done: T) => Transferable[] = () => [],
): void {
  addEventListener("message", ({ data, ports: [port] }: MessageEvent<Request>) => {
    Promise.resolve(data)
      .then(answer)
      .then((done) => port?.postMessage({ done } satisfies Answer<T>, transferOf(done)))
      .catch((error: unknown) => port?.postMessage({ failed: String(error) } satisfies Answer<T>));
  });
}
