export const shell = {
  failure: {
    title: 'このページは動作を停止しました',
    text: 'データは安全です。ページを再読み込みしてください。解決しない場合は、エラーの詳細をサポートにお送りください。',
    notLoaded: 'このページを読み込めませんでした',
    notLoadedText:
      'ポータルが更新されたか、接続が途切れた可能性があります。ページを再読み込みしてください。',
    reload: 'ページを再読み込み',
    copy: 'エラーの詳細をコピー',
    offline: '接続できません。再接続しています…',
  },
  palette: {
    title: '検索または移動',
    placeholder: '顧客、メンバー、ページ、操作を検索',
    pages: 'ページ',
    actions: '操作',
    customers: '顧客',
    people: 'メンバー',
  },
  keys: {
    title: 'キーボードショートカット',
    palette: '検索または移動',
    search: 'この一覧を検索',
    help: 'ショートカットを表示',
  },
} as const;
