/** A change to the product that takes one of its rules out. */
export type Canary = CodeCanary | PolicyCanary;

interface NamedCanary {
  /** For the command line. */
  name: string;
  /** The rule, as the report states it. */
  rule: string;
}

/** A textual change to a file. */
export interface CodeChange {
  file: string;
  /** Must occur exactly once in the file. */
  find: string;
  replace: string;
}

export interface CodeCanary extends NamedCanary, CodeChange {
  /** The services that are built with the change: the one with the file, or those that use a library. */
  services: readonly string[];
  /** Where several places enforce the rule, so that taking out one changes nothing. */
  also?: CodeChange | readonly CodeChange[];
}

/** Another condition for a policy of row-level security, for rules that only the database enforces. */
export interface PolicyCanary extends NamedCanary {
  policy: { service: string; table: string; name: string };
  using: string;
}
