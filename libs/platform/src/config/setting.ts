import { z } from 'zod';

const SettingNote = z.object({
  /** What it does, as the reference says it. */
  meaning: z.string(),
  /** What it must be, as "NAME must be …" ends. */
  must: z.string(),
  /** What the reference shows as its default, where the schema's own says too little. */
  shown: z.string().optional(),
  /** Whether it must not be read by others: Kubernetes has it in a file. */
  secret: z.boolean().default(false),
  /**
   * Who decides it, if not the operator: `process` is said for each process (where it listens),
   * `npm start` by the local start alone, and neither can be set for all.
   */
  by: z.enum(['process', 'npm start']).optional(),
});
export type SettingNote = z.input<typeof SettingNote>;

/** A setting with what the reference says of it. Each has this: one without is not documented, and `npm run generate` fails. */
export const setting = <Schema extends z.ZodType>(schema: Schema, note: SettingNote): Schema =>
  schema.meta({ ...note });

/** What a setting is, for the reference and for whatever hands settings on. */
export interface DescribedSetting extends z.output<typeof SettingNote> {
  name: string;
  /** Empty where there is none. */
  default: string;
}

/** Each setting of a schema, in the order in which they are declared. @throws where one has no note */
export const describeSettings = ({ shape }: z.ZodObject): DescribedSetting[] =>
  Object.entries(shape).map(([name, field]) => {
    const note = SettingNote.safeParse((field as z.ZodType).meta());
    if (!note.success) throw new Error(`the setting ${name} is not described`);
    return { ...note.data, name, default: note.data.shown ?? defaultOf(field as z.ZodType) };
  });

function defaultOf(field: z.ZodType): string {
  if (field instanceof z.ZodDefault) {
    const value: unknown = field.def.defaultValue;
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
  }
  return field instanceof z.ZodPipe ? defaultOf(field.def.in as z.ZodType) : '';
}
