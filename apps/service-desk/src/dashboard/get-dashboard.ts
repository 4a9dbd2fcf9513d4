import { InvalidRequest, NotFound, type InputOf, type OrganizationId } from '@gatehouse/contracts';
import { getDashboard, type Dashboard } from '@gatehouse/contracts/service-desk';
import { Handles, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { CounterRepository } from '../counters/counter.repository.js';
import { TimeZoneRepository } from '../counters/time-zone.repository.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { SiteRepository } from '../sites/site.repository.js';
import { dashboardOf } from './dashboard.rules.js';
import { monthsBefore } from './month.rules.js';

/** A year up to this month. */
const DEFAULT_MONTHS = 12;
const MAX_MONTHS = 120;

/** The figures stand ready: however many jobs there are, showing them costs the same (B3). */
@Handles(getDashboard)
export class GetDashboard implements UseCase<typeof getDashboard> {
  constructor(
    private readonly counters: CounterRepository,
    private readonly customers: CustomerRepository,
    private readonly sites: SiteRepository,
    private readonly timeZones: TimeZoneRepository,
  ) {}

  async run(input: InputOf<typeof getDashboard>, context: Context): Promise<Dashboard> {
    const owner = await this.ownerOf(input, context);
    const { organizationId, organizationKind } = userOf(context);
    const whose = owner ?? organizationId;
    const isProvider = whose === organizationId && organizationKind !== 'customer';
    const { timeZone, month } = await this.timeZones.currentMonth(context, whose, isProvider);
    const to = input.to ?? month;
    const from = input.from ?? monthsBefore(to, DEFAULT_MONTHS - 1);
    if (from > to || from < monthsBefore(to, MAX_MONTHS - 1)) {
      const detail = `must be a month before, at most ${String(MAX_MONTHS)} in all`;
      throw new InvalidRequest({ errors: [{ pointer: '/from', detail }] });
    }
    const figures = await this.counters.read(context, owner, from, to);
    const dashboard = dashboardOf(figures, from, to);
    const names = await this.sites.namesOf(
      context,
      dashboard.openJobsBySite.flatMap(({ siteId }) => siteId ?? []),
    );
    const named = dashboard.openJobsBySite.map((site) => ({
      ...site,
      name: site.siteId && (names.get(site.siteId) ?? null),
    }));
    return { ...dashboard, timeZone, openJobsBySite: named };
  }

  private async ownerOf(
    { customerId }: InputOf<typeof getDashboard>,
    context: Context,
  ): Promise<OrganizationId | null> {
    const { organizationId, departmentId } = userOf(context);
    if (customerId === undefined) return departmentId ? null : organizationId;
    // What a provider has in all is not for whoever is bound to a department.
    const known =
      (customerId === organizationId && departmentId === null) ||
      (await this.customers.isServedBy(context, customerId, organizationId));
    if (!known) throw new NotFound();
    return customerId;
  }
}
