/** Companies that want somebody in their directory. */
export const invitations = {
  title: '邀请',
  intro: '这些公司希望您加入。请只接受您预期中的邀请。',
  caption: '等待您答复的邀请',
  empty: '没有公司在等待您的答复。有公司邀请您时，您会收到消息，并可在此处看到。',
  company: '公司',
  invited: '邀请时间',
  actions: '操作',
  accept: '接受',
  decline: '拒绝',
  acceptThis: '接受{company}',
  declineThis: '拒绝{company}',
  acceptTitle: '要接受此邀请吗？',
  acceptText:
    '此后您属于<strong>{company}</strong>，其登录规则也适用于您。如果该公司要求第二重验证，您须提供。',
  declineTitle: '要拒绝此邀请吗？',
  declineText: '<strong>{company}</strong>的邀请将失效。该公司可以再次邀请您。',
} as const;
