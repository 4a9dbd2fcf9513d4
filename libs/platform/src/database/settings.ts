import { SCOPE_NAMES, type Scope } from './scope.js';

const SETTINGS = [
  ...SCOPE_NAMES.map((name) => `app.${name}`),
  ...['app.origin', 'app.relaying', 'statement_timeout'],
];

/** Sets every setting, so that nothing remains of the previous scope. The subquery keeps PostgreSQL from returning them all. */
const setScope = (also: readonly string[]): string => {
  const set = SETTINGS.map((name, i) => `set_config('${name}', $${String(i + 1)}, true)`);
  const columns = [...set, ...also].map((column, i) => `${column} as c${String(i)}`);
  return `select now() as now from (select ${columns.join(', ')} offset 0) settings`;
};
export const SET_SCOPE = setScope([]);
export const SET_SCOPE_TO_READ = setScope([`set_config('transaction_read_only', 'on', true)`]);

/** The parameters of both. */
export const settingsOf = (
  scope: Scope,
  origin: string,
  timeoutMs: number,
  isRelaying: boolean,
): string[] => [
  ...SCOPE_NAMES.map((name) => scope[name] ?? ''),
  origin,
  isRelaying ? 'on' : '',
  String(Math.max(1, Math.ceil(timeoutMs))),
];

/** What the outbox's trigger leaves behind where it notifies nobody. */
export const HAS_UNANNOUNCED_EVENTS = `select coalesce(current_setting('app.unannounced', true), '') = 'on' as found`;
