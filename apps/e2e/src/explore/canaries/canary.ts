/** A textual change to the product that takes one of its rules out. */
export interface Canary {
  /** For the command line. */
  name: string;
  /** The rule, as the report states it. */
  rule: string;
  /** The services that are built with the change: the one with the file, or those that use a library. */
  services: readonly string[];
  file: string;
  /** Must occur exactly once in the file. */
  find: string;
  replace: string;
}
