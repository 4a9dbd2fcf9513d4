import { z } from 'zod';
import type { Call } from './call.js';

/** Whether a call takes `If-Match`: every PATCH and PUT, since whoever makes it has read before what they change. */
export const takesIfMatch = ({ http }: Call): boolean =>
  (http?.method === 'PATCH' || http?.method === 'PUT') && !http.isWriteOnly;

/** Whether a call reads a single resource: its answer has an `ETag`, and the call takes `If-None-Match`. */
export const readsSingleResource = ({ http, output }: Call): boolean =>
  http?.method === 'GET' &&
  !http.download &&
  !(output instanceof z.ZodObject && isList(output.shape));

/** A template has items too, but also an id. */
const isList = (shape: object): boolean => 'items' in shape && !('id' in shape);

/** The GET of the same path: what it answers is what a PATCH or PUT changes. Names of parameters do not matter. */
export const findReadCall = (call: Call, calls: readonly Call[]): Call | undefined =>
  calls.find((each) => readsSingleResource(each) && shapeOf(each) === shapeOf(call));

const shapeOf = ({ http }: Call): string => (http?.path ?? '').replace(/:\w+/g, ':');
