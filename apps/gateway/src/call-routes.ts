import { httpCalls } from '@gatehouse/contracts/topology';
import type { Call } from '@gatehouse/contracts';
import type { Type } from '@nestjs/common';
import { Downloads } from './files/downloads.js';
import { Exports } from './export/exports.js';
import { Uploads } from './files/uploads.js';
import { CsvImports } from './import/csv-imports.js';
import { NdjsonLists } from './ndjson/ndjson-lists.js';
import { GatheredCalls } from './http/gathered-calls.js';
import { JsonCalls } from './http/json-calls.js';
import { routeFor, type CallAdapter } from './http/route.js';

/** The adapter that serves a call, chosen by its contract's route. */
export function adapterOf({ http }: Call): Type<CallAdapter> {
  if (http?.csv) return CsvImports;
  if (http?.upload) return Uploads;
  if (http?.download) return Downloads;
  if (http?.export) return Exports;
  if (http?.ndjson) return NdjsonLists;
  if (http?.parts) return GatheredCalls;
  return JsonCalls;
}

export const adapters: Type<CallAdapter>[] = [
  JsonCalls,
  CsvImports,
  Uploads,
  Downloads,
  NdjsonLists,
  Exports,
  GatheredCalls,
];

/** A controller for each call that is offered over HTTP. */
export const callRoutes: Type<object>[] = httpCalls.map((call) => routeFor(call, adapterOf(call)));
