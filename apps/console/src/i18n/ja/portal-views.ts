export const portalViews = {
  portalViews: {
    title: '{{name}} のポータルを表示',
    lead: 'このロールの人と同じようにポータルが表示されます。変更はできません。顧客自身の連絡先、ロール、監査ログは表示されません。表示は 30 分間で、顧客の監査ログに記録されます。',
    role: '表示するロール',
    start: 'ポータルを表示',
    banner: '{{name}} のポータルを {{role}} として表示しています。変更はできません。',
    access: 'ポータルへのアクセス：{{status}}',
    until: '{{time}}まで',
    exit: '表示を終了',
  },
} as const;
