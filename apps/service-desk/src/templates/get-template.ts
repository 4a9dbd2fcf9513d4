import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getTemplate, type Template } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { TemplateRepository } from './template.repository.js';

@Handles(getTemplate)
export class GetTemplate implements UseCase<typeof getTemplate> {
  constructor(private readonly templates: TemplateRepository) {}

  async run({ templateId }: InputOf<typeof getTemplate>, context: Context): Promise<Template> {
    const template = await this.templates.find(context, templateId);
    if (!template) throw new NotFound();
    return template;
  }
}
