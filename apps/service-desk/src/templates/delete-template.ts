import { NotFound, type InputOf } from '@gatehouse/contracts';
import { deleteTemplate } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { TemplateRepository } from './template.repository.js';

@Handles(deleteTemplate)
export class DeleteTemplate implements UseCase<typeof deleteTemplate> {
  constructor(private readonly templates: TemplateRepository) {}

  async run({ templateId }: InputOf<typeof deleteTemplate>, context: Context): Promise<undefined> {
    if (!(await this.templates.delete(context, templateId))) throw new NotFound();
  }
}
