import type { InputOf } from '@gatehouse/contracts';
import { listTemplates } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { TemplateRepository } from './template.repository.js';

@Handles(listTemplates)
export class ListTemplates implements UseCase<typeof listTemplates> {
  constructor(private readonly templates: TemplateRepository) {}

  run(request: InputOf<typeof listTemplates>, context: Context) {
    return this.templates.list(context, request);
  }
}
