/** A month in UTC, as in `2026-03`: it sorts as it passes. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

/** The month so many months before. */
export function monthsBefore(month: string, count: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - count);
  return monthOf(at);
}

/** Every month from one to another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthsBefore(month, -1)) months.push(month);
  return months;
}
