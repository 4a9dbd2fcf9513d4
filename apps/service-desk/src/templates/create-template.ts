import { TemplateId, type InputOf } from '@gatehouse/contracts';
import { createTemplate, type Template } from '@gatehouse/contracts/service-desk';
import { Handles, newId, organizationOf, type Context, type UseCase } from '@gatehouse/platform';
import { TemplateRepository } from './template.repository.js';

@Handles(createTemplate)
export class CreateTemplate implements UseCase<typeof createTemplate> {
  constructor(private readonly templates: TemplateRepository) {}

  async run(input: InputOf<typeof createTemplate>, context: Context): Promise<Template> {
    const providerId = organizationOf(context);
    const template = {
      ...input,
      id: newId(TemplateId),
      createdAt: await context.transaction.now(),
    };
    await this.templates.create(context, { ...template, providerId });
    return template;
  }
}
