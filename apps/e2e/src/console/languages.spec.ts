import { Language } from '@gatehouse/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createColleague } from '../testing/colleague-fixture.js';
import { createProvider, type Provider } from '../testing/customer-fixture.js';
import { PASSWORD } from '../testing/person-fixture.js';
import { useBrowser, waitForText } from '../testing/browser.js';

const WORDS = [
  {
    locale: 'fr-FR',
    signIn: ['Nom d’utilisateur', 'Mot de passe', 'Se connecter'],
    wrong: 'Nom d’utilisateur ou mot de passe incorrect',
    customers: 'Vos clients et leur accès.',
    dialog: ['Ajouter un client', 'Nom', 'Créer', 'Ce champ est obligatoire.'],
  },
  {
    locale: 'nl-NL',
    signIn: ['Gebruikersnaam', 'Wachtwoord', 'Inloggen'],
    wrong: 'Verkeerde gebruikersnaam of verkeerd wachtwoord',
    customers: 'Uw klanten en hun toegang.',
    dialog: ['Klant toevoegen', 'Naam', 'Aanmaken', 'Dit veld is verplicht.'],
  },
] as const;

const browsers = useBrowser();
let provider: Provider;

beforeAll(async () => {
  provider = await createProvider();
});

/** By how many pixels a page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

describe.each(WORDS)('the console in $locale on a phone', (words) => {
  it('A1: leads from sign-in to a new customer, in words that fit', async () => {
    const language = Language.parse(words.locale.slice(0, 2));
    const { email } = await createColleague(provider, { roles: ['administrator'], language });
    const page = await browsers.open('/sign-in?next=%2Fcustomers', {
      locale: words.locale,
      viewport: { width: 390, height: 844 },
    });
    const [username, password, signIn] = words.signIn;
    await page.getByLabel(username).fill(email);
    await page.getByLabel(password, { exact: true }).fill('a wrong password');
    await page.getByRole('button', { name: signIn, exact: true }).click();
    await waitForText(page, words.wrong);
    expect(await overflow(page)).toBeLessThanOrEqual(0);

    await page.getByLabel(password, { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: signIn, exact: true }).click();
    await waitForText(page, words.customers);
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe(language);
    expect(await overflow(page)).toBeLessThanOrEqual(0);

    const [add, name, create, required] = words.dialog;
    await page
      .getByRole('button', { name: add })
      .or(page.getByRole('link', { name: add }))
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: create }).click();
    await dialog.getByText(required).first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await dialog.getByRole('textbox', { name }).first().fill('Clinique du Port');
    await dialog.getByRole('button', { name: create }).click();
    await page.getByRole('heading', { name: 'Clinique du Port' }).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

it('A1: Japanese says the family name first, in lists too', async () => {
  const { email } = await createColleague(provider, { roles: ['administrator'], language: 'ja' });
  const page = await browsers.signedIn(email, { path: '/users' });
  await page.getByRole('row').filter({ hasText: 'Admin Ada' }).waitFor();
  await page.getByRole('row').filter({ hasText: 'Doe Kim (自分)' }).waitFor();
});
