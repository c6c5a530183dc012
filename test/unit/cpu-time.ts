/** How long this process has been at work, in milliseconds: unlike the clock, it stands still while others are. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
