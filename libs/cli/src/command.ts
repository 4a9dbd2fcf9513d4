import type { Client } from '@gatehouse/client';
import type { CredentialsFile } from './credentials-file.js';
import type { Output } from './output.js';

export interface Option {
  /** What stands for the value in the help; an option without it is a flag. */
  value?: string;
  help: string;
  choices?: readonly string[];
  /** Whether it can be given several times. */
  multiple?: boolean;
}

export interface Argument {
  name: string;
  help: string;
  choices?: readonly string[];
  optional?: boolean;
}

export interface Command {
  name: string;
  summary: string;
  /** What the summary leaves out. */
  description?: string;
  arguments?: readonly Argument[];
  options?: Readonly<Record<string, Option>>;
  run(given: ParsedArguments, context: Context): Promise<void>;
}

/** What a command was called with. */
export class ParsedArguments {
  constructor(
    private readonly positionals: readonly string[],
    private readonly values: Readonly<Record<string, unknown>>,
  ) {}

  argument(index: number): string {
    return this.positionals[index] ?? '';
  }

  text(option: string): string | undefined {
    return this.values[option] as string | undefined;
  }

  texts(option: string): string[] {
    return (this.values[option] as string[] | undefined) ?? [];
  }

  flag(option: string): boolean {
    return this.values[option] === true;
  }
}

export interface Context {
  output: Output;
  credentials: CredentialsFile;
  /** The client with the credentials of this call. @throws UsageError if there are none */
  client: () => Promise<Client>;
}
