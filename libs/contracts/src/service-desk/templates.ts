import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { TemplateId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Instant, line } from '../scalar.js';
import { JobType } from './jobs.js';

/** A checklist for jobs of one kind. The provider's own (B10). */
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

/** 200 items of 500 characters, whatever the script. */
const TEMPLATE_BYTES = 512 * 1024;

export const listTemplates = call('service-desk', 'list-templates', {
  summary: "Lists the provider's checklists by name; customers have no access to them (B10)",
  http: { method: 'GET', path: '/templates' },
  access: 'jobs:write',
  input: PageQuery.extend({ jobType: JobType.optional() }),
  output: pageOf(Template),
  problems: [],
});

export const getTemplate = call('service-desk', 'get-template', {
  summary: 'Shows a checklist',
  http: { method: 'GET', path: '/templates/:templateId' },
  access: 'jobs:write',
  input: z.strictObject({ templateId: TemplateId }),
  output: Template,
  problems: [NotFound],
});

export const createTemplate = call('service-desk', 'create-template', {
  summary: 'Adds a checklist for jobs of one kind',
  http: { method: 'POST', path: '/templates', status: 201, maxBytes: TEMPLATE_BYTES },
  access: 'jobs:write',
  input: z.strictObject(templateFields),
  output: Template,
  problems: [],
});

export const updateTemplate = call('service-desk', 'update-template', {
  summary: 'Changes a checklist',
  http: { method: 'PATCH', path: '/templates/:templateId', maxBytes: TEMPLATE_BYTES },
  access: 'jobs:write',
  input: z.strictObject({
    templateId: TemplateId,
    name: templateFields.name.optional(),
    jobType: templateFields.jobType.optional(),
    items: templateFields.items.optional(),
  }),
  output: Template,
  problems: [NotFound],
});

export const deleteTemplate = call('service-desk', 'delete-template', {
  summary: 'Removes a checklist',
  http: { method: 'DELETE', path: '/templates/:templateId', status: 204 },
  access: 'jobs:write',
  input: z.strictObject({ templateId: TemplateId }),
  output: NoContent,
  problems: [NotFound],
});
