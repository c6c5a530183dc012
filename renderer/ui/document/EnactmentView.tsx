import type { Enactment } from "../../core/document.ts";
import { isAmending, toldOf } from "../../core/enactment.ts";
import { messages } from "../../messages/zh-cn.ts";

/** What a regulation says of its own making, as a list under its title. */
export function EnactmentView({ enactment }: { readonly enactment: Enactment }) {
  const told = toldOf(enactment);
  const { labels, amendingLabels, truncated } = messages.reading;
  const names = isAmending(enactment) ? amendingLabels : labels;
  return (
    <>
      {enactment.truncated && <p className="remark">{truncated}</p>}
      {told.length > 0 && (
        <dl className="enactment">
          {told.map(({ what, value }) => (
            <div key={what}>
              <dt>{names[what]}</dt>
              <dd data-piece="">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
