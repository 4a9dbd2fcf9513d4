import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

/** A new id of the given brand: UUIDv7 (RFC 9562), so that ids sort by their time. */
export const newId = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> =>
  schema.parse(uuidv7());
