/** Companies that want somebody in their directory. */
export const invitations = {
  title: '招待',
  intro: '次の会社が、メンバーへの参加を求めています。心当たりのあるものだけを承諾してください。',
  caption: '回答待ちの招待',
  empty: '回答を待っている会社はありません。招待されるとメッセージが届き、ここに表示されます。',
  company: '会社',
  invited: '招待日時',
  actions: '操作',
  accept: '承諾する',
  decline: '辞退する',
  acceptThis: '{company} の招待を承諾する',
  declineThis: '{company} の招待を辞退する',
  acceptTitle: 'この招待を承諾しますか？',
  acceptText:
    '以後 <strong>{company}</strong> に所属し、その会社のサインインのルールが適用されます。第二の要素が必須の場合は、それも求められます。',
  declineTitle: 'この招待を辞退しますか？',
  declineText: '<strong>{company}</strong> の招待はなくなります。会社は再び招待できます。',
} as const;
