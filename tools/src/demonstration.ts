/** Where the platform runs, and who may set it up. */
export interface DemonstrationOptions {
  baseUrl: string;
  /** The mail catcher; without one nobody can follow the links, and nobody is invited. */
  mailUrl: string | undefined;
  operator: { email: string; password: string };
}

/** Makes the demonstration data; answers lines that say what there is to look at. */
export const createDemonstration: (options: DemonstrationOptions) => Promise<string[]> = () =>
  Promise.resolve([]);
