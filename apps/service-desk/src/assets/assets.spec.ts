import {
  createAsset,
  createJob,
  createSite,
  createTemplate,
  createVideoSession,
  deleteTemplate,
  getAsset,
  getSite,
  getTemplate,
  getVideoSession,
  listAssets,
  listSites,
  listTemplates,
  listVideoSessions,
  reportProblem,
  updateAsset,
  updateSite,
  updateTemplate,
  updateVideoSession,
} from '@gatehouse/contracts/service-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
});

afterAll(() => desk.platform.stop());

const site = (name = 'Hall') => desk.provider(createSite, { customerId: desk.customerId, name });
const asset = (name: string, more = {}) =>
  desk.provider(createAsset, { customerId: desk.customerId, name, ...more });

describe('sites and assets', () => {
  it('B3 B9: are seen by their provider and their customer, and by nobody else', async () => {
    const { id: siteId } = await site('Only ours');
    const { id: assetId } = await asset('Only our pump', { siteId, code: 'ours-1' });
    for (const mine of [desk.provider, desk.customer]) {
      expect((await mine(listSites, { q: 'only ours' })).items.map(({ id }) => id)).toEqual([
        siteId,
      ]);
      expect((await mine(listAssets, { code: 'ours-1' })).items.map(({ id }) => id)).toEqual([
        assetId,
      ]);
    }
    for (const stranger of [desk.sibling, desk.other]) {
      expect((await stranger(listSites, {})).items).toEqual([]);
      expect((await stranger(listAssets, {})).items).toEqual([]);
      expect(await stranger.problemCode(getSite, { siteId })).toBe('not-found');
      expect(await stranger.problemCode(getAsset, { assetId })).toBe('not-found');
      expect(await stranger.problemCode(updateAsset, { assetId, name: 'X' })).not.toMatch(
        /^answered/,
      );
      expect(await stranger.problemCode(updateSite, { siteId, name: 'X' })).not.toMatch(
        /^answered/,
      );
    }
  });

  it('F22: are made for nobody else’s customer', async () => {
    const name = 'N';
    expect(await desk.other.problemCode(createSite, { customerId: desk.customerId, name })).toBe(
      'not-found',
    );
    expect(await desk.other.problemCode(createAsset, { customerId: desk.customerId, name })).toBe(
      'not-found',
    );
  });

  it('an asset stands on a site of its own customer, and has its code to itself', async () => {
    const { id: siteId } = await desk.provider(createSite, {
      customerId: desk.siblingId,
      name: 'Theirs',
    });
    const customerId = desk.customerId;
    expect(await desk.provider.problemCode(createAsset, { customerId, name: 'N', siteId })).toBe(
      'reference-unfit',
    );
    await asset('Coded', { code: 'code-1' });
    expect(
      await desk.provider.problemCode(createAsset, { customerId, name: 'N', code: 'code-1' }),
    ).toBe('asset-code-taken');
  });

  it('F68 are one and the same in both forms of Unicode: code, name, and what is sought', async () => {
    const { id } = await asset('Kühlung', { code: 'ü1'.normalize('NFD') });
    const customerId = desk.customerId;
    for (const form of ['NFC', 'NFD']) {
      const code = 'ü1'.normalize(form);
      expect(await desk.provider.problemCode(createAsset, { customerId, name: 'N', code })).toBe(
        'asset-code-taken',
      );
      for (const sought of [{ code }, { q: 'kühl'.normalize(form) }])
        expect((await desk.customer(listAssets, sought)).items).toMatchObject([{ id, code: 'ü1' }]);
    }
    const { id: siteId } = await site('Café'.normalize('NFD'));
    expect((await desk.customer(listSites, { q: 'Café' })).items).toMatchObject([
      { id: siteId, name: 'Café' },
    ]);
  });

  it('are searched with letters that stand for themselves', async () => {
    await asset('100% pump_1');
    await asset('100 pumps 1');
    const found = async (q: string) =>
      (await desk.customer(listAssets, { q })).items.map(({ name }) => name);
    expect(await found('100%')).toEqual(['100% pump_1']);
    expect(await found('pump_')).toEqual(['100% pump_1']);
  });

  it('D6: are shut to a customer without the area', async () => {
    const outside = desk.as({ organizationKind: 'customer', areas: ['jobs'] });
    expect(await outside.problemCode(listAssets, {})).toBe('area-not-open');
    expect(await outside.problemCode(listSites, {})).toBe('area-not-open');
    expect(await outside.problemCode(listVideoSessions, {})).toBe('area-not-open');
  });
});

describe('reporting a problem', () => {
  const words = { title: 'It leaks', description: 'On the floor.' };

  it('D5: makes a job on the asset and its site, for the provider, at once', async () => {
    const { id: siteId } = await site();
    const { id: assetId } = await asset('Leaking pump', { siteId });
    const { job } = await desk.customer(reportProblem, { assetId, ...words });
    expect(job).toMatchObject({ ...words, assetId, siteId, state: 'new', reported: true });
    const next = await desk.provider(createJob, { customerId: desk.customerId, ...words });
    expect(next.number).toBe(job.number + 1);
  });

  it('D5: or on a site', async () => {
    const { id: siteId } = await site();
    const { job } = await desk.customer(reportProblem, { siteId, ...words });
    expect(job).toMatchObject({ siteId, assetId: null });
  });

  it('D5: on what is another’s, or by a provider, or without the area, is refused', async () => {
    const { id: assetId } = await asset('Ours alone');
    const report = { assetId, ...words };
    expect(await desk.sibling.problemCode(reportProblem, report)).toBe('not-found');
    for (const provider of [desk.provider, desk.other])
      expect(await provider.problemCode(reportProblem, report)).toBe('area-not-open');
    const outside = desk.as({ organizationKind: 'customer', areas: ['jobs', 'assets'] });
    expect(await outside.problemCode(reportProblem, report)).toBe('area-not-open');
    expect(await desk.customer.problemCode(reportProblem, words)).toBe('invalid-request');
  });
});

describe('video sessions', () => {
  it('B9: are planned by the provider, run, end with a summary, and are seen by their customer alone', async () => {
    const planned = await desk.provider(createVideoSession, {
      customerId: desk.customerId,
      title: 'Look at the pump',
      plannedAt: '2026-03-01T10:00:00.000Z',
      joinUrl: 'https://meet.example/1',
    });
    const { id: videoSessionId } = planned;
    const running = { videoSessionId, state: 'running' as const };
    expect((await desk.provider(updateVideoSession, running)).startedAt).not.toBeNull();
    const ended = { videoSessionId, state: 'ended' as const, summary: 'A new seal is needed.' };
    expect((await desk.provider(updateVideoSession, ended)).summary).toBe('A new seal is needed.');
    expect(await desk.provider.problemCode(updateVideoSession, running)).toBe(
      'video-session-transition-refused',
    );
    expect((await desk.customer(getVideoSession, { videoSessionId })).state).toBe('ended');
    for (const stranger of [desk.sibling, desk.other])
      expect(await stranger.problemCode(getVideoSession, { videoSessionId })).toBe('not-found');
  });

  it('are joined by https alone', async () => {
    const plan = {
      customerId: desk.customerId,
      title: 'T',
      plannedAt: '2026-03-01T10:00:00.000Z',
      joinUrl: 'javascript:alert(1)',
    };
    expect(await desk.provider.problemCode(createVideoSession, plan)).toBe('invalid-request');
  });
});

describe('templates', () => {
  it('B10: belong to one provider, and customers have no access to them', async () => {
    const checklist = { name: 'Pumps', jobType: 'maintenance' as const, items: ['Look', 'Listen'] };
    const { id: templateId } = await desk.provider(createTemplate, checklist);
    await desk.provider(updateTemplate, { templateId, items: ['Look'] });
    expect(await desk.provider(getTemplate, { templateId })).toMatchObject({ items: ['Look'] });
    expect((await desk.other(listTemplates, {})).items).toEqual([]);
    expect(await desk.other.problemCode(getTemplate, { templateId })).toBe('not-found');
    expect(await desk.other.problemCode(deleteTemplate, { templateId })).toBe('not-found');
    for (const refused of [
      desk.customer.problemCode(listTemplates, {}),
      desk.customer.problemCode(getTemplate, { templateId }),
      desk.customer.problemCode(createTemplate, checklist),
    ])
      expect(await refused).toBe('permission-denied');
    await desk.provider(deleteTemplate, { templateId });
    expect((await desk.provider(listTemplates, {})).items).toEqual([]);
  });
});
