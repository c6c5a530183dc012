import type { Enactment } from "../../core/document.ts";
import { messages } from "../../messages/zh-cn.ts";
import { toldOf } from "./enactment.ts";

/** What a regulation says of its own making, as a list under its title. */
export function EnactmentView({ enactment }: { readonly enactment: Enactment }) {
  const told = toldOf(enactment);
  return (
    <>
      {enactment.truncated && <p className="remark">{messages.reading.truncated}</p>}
      {told.length > 0 && (
        <dl className="enactment">
          {told.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd data-piece="">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
