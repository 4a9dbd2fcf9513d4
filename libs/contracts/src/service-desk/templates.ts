import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { patchOf } from '../fields.js';
import { TemplateId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Instant, line } from '../scalar.js';
import { JobType } from './jobs.js';

export const Template = z.object({
  id: TemplateId,
  name: z.string(),
  jobType: JobType,
  items: z.array(z.string()),
  createdAt: Instant,
});

export type Template = z.infer<typeof Template>;

export const templateFields = {
  name: line(200),
  jobType: JobType,
  items: z.array(line(500)).min(1).max(200),
};

/** Enough for 200 items of 500 characters in any script. */
const TEMPLATE_BYTES = 512 * 1024;

export const listTemplates = call('service-desk', 'list-templates', {
  summary: 'List checklists',
  description: 'By name. Customers have no access to checklists.',
  http: { method: 'GET', path: '/templates' },
  access: 'jobs:write',
  input: PageQuery.extend({ jobType: JobType.optional() }),
  output: pageOf(Template),
  problems: [],
});

export const getTemplate = call('service-desk', 'get-template', {
  summary: 'Get a checklist',
  http: { method: 'GET', path: '/templates/:templateId' },
  access: 'jobs:write',
  input: z.strictObject({ templateId: TemplateId }),
  output: Template,
  problems: [NotFound],
});

export const createTemplate = call('service-desk', 'create-template', {
  summary: 'Create a checklist for jobs of a type',
  http: { method: 'POST', path: '/templates', status: 201, maxBytes: TEMPLATE_BYTES },
  access: 'jobs:write',
  input: z.strictObject(templateFields),
  output: Template,
  problems: [],
});

export const updateTemplate = call('service-desk', 'update-template', {
  summary: 'Update a checklist',
  http: { method: 'PATCH', path: '/templates/:templateId', maxBytes: TEMPLATE_BYTES },
  access: 'jobs:write',
  input: z.strictObject({
    templateId: TemplateId,
    ...patchOf(templateFields),
  }),
  output: Template,
  problems: [NotFound],
});

export const deleteTemplate = call('service-desk', 'delete-template', {
  summary: 'Delete a checklist',
  http: { method: 'DELETE', path: '/templates/:templateId', status: 204 },
  access: 'jobs:write',
  input: z.strictObject({ templateId: TemplateId }),
  output: NoContent,
  problems: [NotFound],
});
