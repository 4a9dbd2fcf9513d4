import { Button, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { listJobs, reportProblem } from '@gatehouse/contracts/service-desk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { useFields } from '../../parts/fields.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { PlacePicker } from '../desk/pickers.js';
import { ChosenPhotos, usable } from '../photos/chosen-photos.js';
import { sendPhotos, type Sent } from './send-photos.js';
import { Reported } from './reported.js';

/** A problem on an asset or a site of one's own makes a job at once (D5). */
export default function ReportProblem() {
  const { t } = useTranslation();
  const [on, setOn] = useState<'asset' | 'site'>('asset');
  const [photos, setPhotos] = useState<File[]>([]);
  const [sent, setSent] = useState<Sent>();
  const report = useChange(reportProblem, [listJobs]);
  const schema = reportProblem.input.required(
    on === 'asset' ? { assetId: true } : { siteId: true },
  );
  const fields = useFields(schema, {
    submit: async ({ assetId, siteId, title, description }) => {
      const about = on === 'asset' ? { assetId } : { siteId };
      const { job } = await report.mutateAsync({ ...about, title, description });
      setSent(await sendPhotos(job, usable(photos)));
    },
  });
  if (sent) return <Reported sent={sent} onSent={setSent} />;
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
            <PlacePicker
              key="asset"
              kind="asset"
              {...fields.choice('assetId')}
              label={t('report.whichAsset')}
            />
          ) : (
            <PlacePicker
              key="site"
              kind="site"
              {...fields.choice('siteId')}
              label={t('report.whichSite')}
            />
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
          <ChosenPhotos files={photos} onChange={setPhotos} />
          <Button type="submit" loading={fields.busy} style={{ alignSelf: 'flex-start' }}>
            {t('report.send')}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
