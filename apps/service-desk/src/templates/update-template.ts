import { NotFound, type InputOf } from '@gatehouse/contracts';
import { updateTemplate, type Template } from '@gatehouse/contracts/service-desk';
import {
  applyPatch,
  Handles,
  requireUnchanged,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { TemplateRepository } from './template.repository.js';

@Handles(updateTemplate)
export class UpdateTemplate implements UseCase<typeof updateTemplate> {
  constructor(private readonly templates: TemplateRepository) {}

  async run(
    { templateId, ...patch }: InputOf<typeof updateTemplate>,
    context: Context,
  ): Promise<Template> {
    const before = await this.templates.find(context, templateId, 'for change');
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const after = applyPatch(before, patch);
    if (after !== before) await this.templates.save(context, after);
    return after;
  }
}
