const time = new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false });
const day = new Intl.DateTimeFormat("zh-CN", { month: "long", day: "numeric" });
const year = new Intl.DateTimeFormat("zh-CN", { year: "numeric", month: "long", day: "numeric" });

/** A moment as one would say it at another: 今天 09:05, 昨天 16:30, 11月3日, 2025年12月30日. */
export function whenTold(when: number, now: number): string {
  const [then, today] = [new Date(when), new Date(now)];
  const days = Math.round((startOf(today) - startOf(then)) / 86_400_000);
  if (days === 0) return `今天 ${time.format(then)}`;
  if (days === 1) return `昨天 ${time.format(then)}`;
  return (then.getFullYear() === today.getFullYear() ? day : year).format(then);
}

/** The day of a moment, as one writes it: 2026年11月22日. */
export const dayTold = (when: number): string => year.format(new Date(when));

const startOf = (date: Date): number => new Date(date).setHours(0, 0, 0, 0);
