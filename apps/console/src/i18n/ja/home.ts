export const home = {
  home: {
    statistics: '統計',
    waiting: 'アクセス待ち',
    waitingLead: 'まだ同意していない顧客を、長く待っている順に表示します。',
    all: 'すべて（{{count}} 件）',
    since: '同意待ちの開始',
    noneWaiting: '待っている顧客はありません。',
    resendTo: '{{name}} に有効化メールを再送信',
    bounced: 'アドレスを修正',
    accepted: '最近の同意',
    acceptedLead_one: '過去 {{count}} 日間。',
    acceptedLead_other: '過去 {{count}} 日間。',
    noneAccepted: '最近同意した顧客はありません。',
    setup: 'はじめに',
    setupLead: '{{count}} 件中 {{done}} 件完了。',
    hide: 'リストを隠す',
    done: '完了',
    notDone: '未完了',
    steps: {
      brand: { title: 'ロゴを追加', text: 'メールとサインインページに表示されます。' },
      terms: { title: '規約を公開', text: '顧客はポータルを利用する前に同意します。' },
      customer: {
        title: '最初の顧客を追加',
        text: 'ファイルからまとめてインポートすることもできます。',
      },
      access: {
        title: 'ポータルへのアクセスをオンにする',
        text: '顧客に有効化リンクのメールが届きます。',
      },
    },
  },
} as const;
