import { expect, it } from 'vitest';
import { z } from 'zod';
import { externalNotice } from './external/index.js';
import { line } from './scalar.js';
import { allCalls, httpCalls } from './topology/index.js';

/** A decomposed `ü`, which consists of two characters. */
const DECOMPOSED = 'u\u0308';

/** Fields that are not normalized: secrets, signatures, and values that we issued or defined. Roles in a cell are normalized one by one. */
const AS_SENT =
  /(?:password|token|signature|body|timestamp|\/id|cursor|consumer|inviteNow|(?:import|upsert)-members \/roles)$/i;

it('F68 all text in calls and external events is normalized to NFC', () => {
  const inputs = [
    ...allCalls
      .filter(({ http }) => http)
      .map(({ name, http, input }) => ({ name, schema: http?.csv ?? input })),
    ...allCalls.flatMap(({ name, http }) =>
      http?.signedBody ? [{ name, schema: http.signedBody }] : [],
    ),
    { name: externalNotice.name, schema: externalNotice.data },
  ];
  const decomposed = inputs.flatMap(({ name, schema }) =>
    textsOf(schema)
      .filter(({ text }) => {
        const taken = text.safeParse(DECOMPOSED);
        return taken.success && taken.data !== 'ü';
      })
      .map(({ path }) => `${name} ${path}`)
      .filter((place) => !AS_SENT.test(place)),
  );
  expect(decomposed).toEqual([]);
});

it.each(['\u200b', '\u202e', '\u00ad', '\u3164', '\u2800', ' \u2060 ', '\ufeff\u200d', '\u0301'])(
  'F64 no text consists of %j alone',
  (unseen) => {
    const hollow = httpCalls.flatMap(({ name, http, input }) =>
      textsOf(http?.csv ?? input)
        .filter(({ text }) => text.safeParse(unseen).success)
        .map(({ path }) => `${name} ${path}`)
        .filter((place) => !AS_SENT.test(place) && !/\/(?:q|words)$/.test(place)),
    );
    expect(hollow).toEqual([]);
    for (const seen of ['👩‍👩‍👧', 'नमस्ते', '%', 'a\u200b'])
      expect(line(10).safeParse(seen).success, seen).toBe(true);
  },
);

const TAKEN = [
  'María de los Ángeles',
  "O'Neil",
  'Jean-Luc',
  'St.John',
  'J.R.R.',
  'Dr. Wu',
  '李',
  'Kim (Sales)',
];

it.each([
  'your account is locked, sign in at https://evil.example',
  'www.evil.example',
  'evil.com',
  'Kim evil.example/login',
  'kim@evil.example',
  'mailto:kim',
  'miK \u202egro.live',
])('F65 no call accepts %j as a name', (name) => {
  const people = httpCalls.flatMap((call) =>
    textsOf(call.http?.csv ?? call.input)
      .filter(({ path }) => /\/(?:first|last)Name$/.test(path))
      .map(({ path, text }) => ({ place: `${call.name} ${path}`, text })),
  );
  expect(people.length).toBeGreaterThan(10);
  expect(people.filter(({ text }) => text.safeParse(name).success)).toEqual([]);
  for (const taken of TAKEN)
    for (const { place, text } of people)
      expect(text.safeParse(taken), `${place}: ${taken}`).toMatchObject({ data: taken });
});

function textsOf(schema: unknown, path = ''): { path: string; text: z.ZodType }[] {
  if (schema instanceof z.ZodString) return [{ path, text: schema }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, part]) => textsOf(part, `${path}/${key}`));
  if (schema instanceof z.ZodArray) return textsOf(schema.element, `${path}/0`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((part) => textsOf(part, path));
  if (schema instanceof z.ZodPipe) return textsOf(schema.in, path);
  if (schema instanceof z.ZodRecord) return textsOf(schema.valueType, `${path}/*`);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  )
    return textsOf(schema.unwrap(), path);
  return [];
}
