import {
  createTemplate,
  deleteTemplate,
  getTemplate,
  listTemplates,
  updateTemplate,
} from '@gatehouse/contracts/service-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
});

afterAll(() => desk.platform.stop());

describe('templates', () => {
  it('B10: belong to one provider, and are closed to customers', async () => {
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
