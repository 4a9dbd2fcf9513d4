import { Alert, Button, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { listJobs, reportProblem, type Job } from '@gatehouse/contracts/service-desk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useChange } from '../../api/queries.js';
import { isOpen, useMe } from '../../app/me.js';
import { useFields } from '../../parts/fields.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { AssetPicker, SitePicker } from '../desk/pickers.js';

/** A problem on an asset or a site of one's own makes a job at once (D5). */
export default function ReportProblem() {
  const { t } = useTranslation();
  const me = useMe();
  const [on, setOn] = useState<'asset' | 'site'>('asset');
  const [job, setJob] = useState<Job>();
  const report = useChange(reportProblem, [listJobs]);
  const schema = reportProblem.input.required(
    on === 'asset' ? { assetId: true } : { siteId: true },
  );
  const fields = useFields(schema, {
    submit: async ({ assetId, siteId, title, description }) => {
      const about = on === 'asset' ? { assetId } : { siteId };
      setJob((await report.mutateAsync({ ...about, title, description })).job);
    },
  });
  if (job) {
    return (
      <Page title={t('report.done')} lead={t('report.doneText', { number: job.number })}>
        {isOpen(me, 'jobs') && (
          <Button component={Link} href={`/jobs/${job.id}`}>
            {t('report.open')}
          </Button>
        )}
      </Page>
    );
  }
  if (!isOpen(me, 'assets')) {
    return (
      <Page title={t('nav.report')}>
        <Alert color="gray" variant="light" c="dimmed">
          {t('report.assetsNeeded')}
        </Alert>
      </Page>
    );
  }
  return (
    <Page title={t('nav.report')} lead={t('report.lead')}>
      <form {...fields.form}>
        <Stack maw={560} className="panel">
          <ProblemAlert problem={fields.problem} />
          <SegmentedControl
            aria-label={t('report.about')}
            value={on}
            onChange={(value) => setOn(value === 'site' ? 'site' : 'asset')}
            data={[
              { value: 'asset', label: t('desk.asset') },
              { value: 'site', label: t('desk.site') },
            ]}
          />
          {on === 'asset' ? (
            <AssetPicker {...fields.choice('assetId')} label={t('report.whichAsset')} />
          ) : (
            <SitePicker {...fields.choice('siteId')} label={t('report.whichSite')} />
          )}
          <TextInput
            {...fields.text('title')}
            label={t('report.title')}
            description={t('report.titleHint')}
          />
          <Textarea
            {...fields.text('description')}
            label={t('report.description')}
            autosize
            minRows={4}
          />
          <Button type="submit" loading={fields.busy} style={{ alignSelf: 'flex-start' }}>
            {t('report.send')}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
