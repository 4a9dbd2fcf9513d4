import { DELIVERY_FAILURES } from '@gatehouse/contracts';
import type { AuditEvent } from '@gatehouse/contracts/audit';
import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { consoleLanguages } from '../../i18n/index.js';
import { useEntryValues } from './entry-sentence.js';
import { useValueText } from './entry-values.js';

// Printing is watched for as soon as the page is loaded.
vi.hoisted(() => vi.stubGlobal('addEventListener', () => undefined));
afterAll(() => vi.unstubAllGlobals());

beforeAll(() => i18next.use(initReactI18next).init({ nsSeparator: false, resources: {} }));

async function show(language: string): Promise<void> {
  for (const group of ['index', 'records', 'setup']) {
    const { texts } = (await import(`../../i18n/${language}/${group}.ts`)) as { texts: object };
    i18next.addResourceBundle(language, 'translation', texts);
  }
  await i18next.changeLanguage(language);
}

/** The result of a hook. */
function resultOf<T>(useResult: () => T): T {
  const results: T[] = [];
  const Probe = (): null => {
    results.push(useResult());
    return null;
  };
  renderToStaticMarkup(createElement(Probe));
  const [result] = results;
  if (result === undefined) throw new Error('The hook returned nothing.');
  return result;
}

function valuesOf(changes: AuditEvent['changes']): string {
  const valuesText = resultOf(useEntryValues);
  return valuesText({ subject: { kind: 'video-session' }, changes } as AuditEvent);
}

it.each(consoleLanguages)('an emptied list is said in words (%s)', async (language) => {
  await show(language);
  const none = i18next.t('audit.noValues');
  const field = i18next.t('audit.fields.participants');
  expect(valuesOf({ participants: { from: ['Ada'], to: [] } })).toBe(`${field}: Ada → ${none}`);
  expect(valuesOf({ participants: { from: [], to: ['Ada'] } })).toBe(`${field}: ${none} → Ada`);
  const text = resultOf(useValueText);
  expect(text('participants', {}, 'video-session')).toBe(none);
  expect(text('description', '', 'job')).toBe(i18next.t('audit.empty'));
});

it('what was created empty takes no room in the line', async () => {
  await show('en');
  const to = { participants: [], note: '', description: null, name: 'Inspection' };
  const created = Object.entries(to).map(([name, value]) => [name, { from: null, to: value }]);
  expect(valuesOf(Object.fromEntries(created) as AuditEvent['changes'])).toBe('Name: Inspection');
});

it('the reason for which a webhook was disabled is in the reader’s language', async () => {
  await show('de');
  const text = resultOf(useValueText);
  const reason = `${DELIVERY_FAILURES['given-up']}${DELIVERY_FAILURES.answered}500`;
  expect(text('disabledReason', reason, 'webhook')).toBe(
    'Zustellungen sind wiederholt fehlgeschlagen; letzter Fehler: der Server hat mit Status 500 geantwortet',
  );
  expect(text('disabledReason', 'as the server said', 'webhook')).toBe('as the server said');
});
