import { InvalidRequest, NotFound, type InputOf, type OrganizationId } from '@gatehouse/contracts';
import { getDashboard, type Dashboard } from '@gatehouse/contracts/service-desk';
import { Handles, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { CounterRepository } from '../counters/counter.repository.js';
import { TimeZoneRepository } from '../counters/time-zone.repository.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { SiteRepository } from '../sites/site.repository.js';
import { dashboardOf } from './dashboard.rules.js';
import { monthsBefore } from './month.rules.js';

/** A year including the current month. */
const DEFAULT_MONTHS = 12;
const MAX_MONTHS = 120;

/** Reads counters that are kept up to date, so the cost does not depend on the number of jobs. */
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
    const { organizationId, organizationKind } = memberOf(context);
    const subject = owner ?? organizationId;
    const isProvider = subject === organizationId && organizationKind !== 'customer';
    const { timeZone, month } = await this.timeZones.currentMonth(context, subject, isProvider);
    const to = input.to ?? month;
    const from = input.from ?? monthsBefore(to, DEFAULT_MONTHS - 1);
    if (from > to || from < monthsBefore(to, MAX_MONTHS - 1)) {
      const detail = `must not be after \`to\`, and the period must not exceed ${String(MAX_MONTHS)} months`;
      throw new InvalidRequest({ errors: [{ pointer: '/from', detail }] });
    }
    const counters = await this.counters.read(context, owner, from, to);
    const dashboard = dashboardOf(counters, from, to);
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
    const { organizationId, departmentId } = memberOf(context);
    if (customerId === undefined) return departmentId ? null : organizationId;
    // Members bound to a department must not see the totals of their provider.
    const isAllowed =
      (customerId === organizationId && departmentId === null) ||
      (await this.customers.isServedBy(context, customerId, organizationId));
    if (!isAllowed) throw new NotFound();
    return customerId;
  }
}
