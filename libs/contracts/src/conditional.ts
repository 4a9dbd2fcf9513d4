import { z } from 'zod';
import type { Call } from './call.js';

/** Whether a call takes `If-Match`: every PATCH and PUT that changes something readable. */
export const takesIfMatch = ({ http }: Call): boolean =>
  (http?.method === 'PATCH' || http?.method === 'PUT') && !http.isWriteOnly;

/** Whether a call reads a single resource. Its response has an `ETag`, and it takes `If-None-Match`. */
export const readsSingleResource = ({ http, output }: Call): boolean =>
  http?.method === 'GET' &&
  !http.download &&
  !(output instanceof z.ZodObject && isList(output.shape));

/** Templates have `items` too, but also an `id`. */
const isList = (shape: object): boolean => 'items' in shape && !('id' in shape);

/** The GET with the same path as a PATCH or PUT, ignoring the names of path parameters. */
export const findReadCall = (call: Call, calls: readonly Call[]): Call | undefined =>
  calls.find((each) => readsSingleResource(each) && shapeOf(each) === shapeOf(call));

const shapeOf = ({ http }: Call): string => (http?.path ?? '').replace(/:\w+/g, ':');
