/** Resets of lost factors, which take two support agents. */
export const resets = {
  title: 'Redefinições que aguardam aprovação',
  intro:
    'Uma redefinição aguarda um segundo agente de suporte por 24 horas. Depois disso, precisa ser solicitada novamente.',
  caption: 'Aguardando, da mais recente à mais antiga',
  empty: 'Nenhuma redefinição aguarda aprovação. Quem viu uma prova de identidade solicita uma aqui.',
  person: 'Pessoa',
  requestedBy: 'Solicitada por',
  you: 'Você',
  createdAt: 'Solicitada em',
  expiresAt: 'Aguarda até',
  status: 'Status',
  open: 'Aguarda aprovação',
  approved: 'Aprovada',
  withdrawn: 'Retirada',
  expired: 'Expirada',
  proof: 'Prova de identidade',
  proofHint:
    'O que você viu ou para quem ligou de volta, e o número do chamado. Fica guardado para auditores.',
  proofWrong: 'Diga como a identidade foi comprovada, com até 500 caracteres em uma linha.',
  requestTitle: 'Solicitar a redefinição de um segundo fator',
  requestText:
    'Primeiro, certifique-se de quem está pedindo. Depois, outro agente de suporte lê sua prova e aprova. A pessoa é avisada imediatamente de que uma redefinição foi solicitada. Ninguém solicita a própria.',
  oneTitle: 'Redefinição de {name}',
  another: 'Você solicitou esta redefinição, portanto outro agente de suporte a aprova. Avise um deles.',
  approve: 'Aprovar a redefinição',
  approveTitle: 'Aprovar a redefinição de {name}?',
  approveText:
    'Todos os segundos fatores desta pessoa param de funcionar imediatamente, e as sessões dela são encerradas em todos os lugares. Ela recebe por e-mail um código para configurar novos e não pode movimentar dinheiro por um dia.',
  withdraw: 'Retirar a solicitação',
  withdrawTitle: 'Retirar a redefinição de {name}?',
  withdrawText: 'Ninguém mais pode aprová-la. Nada muda para a pessoa.',
  toList: 'Ir para as redefinições que aguardam',
} as const;
