/** The payee admins of a company. */
export const payeeMembers = {
  title: 'Membros',
  intro:
    'Os administradores do favorecido cuidam de contas bancárias, acordos e pagamentos. Tenham pelo menos dois: se um perder o celular, o outro o ajuda a entrar novamente.',
  alone:
    'Não há outro administrador do favorecido além de você. Adicione um segundo: sem ele, somente o suporte pode ajudar você se perder o celular.',
  caption: 'Administradores do favorecido na sua empresa',
  name: 'Nome',
  email: 'E-mail',
  companies: 'Empresas',
  company: 'Empresa',
  actions: 'Ações',
  you: 'Você',
  ownMethods: 'Minha segurança',
  add: 'Adicionar um administrador do favorecido',
  reset: 'Redefinir o segundo fator',
  resetOf: 'Redefinir o segundo fator de {name}',
  addTitle: 'Adicionar um administrador do favorecido',
  addText:
    'A pessoa recebe um e-mail com um link para definir uma senha e configura um segundo fator antes de ver qualquer coisa. Todos os administradores do favorecido na empresa são avisados.',
  emailHint: 'A pessoa entra com ele. Precisa ser um endereço ainda não usado aqui.',
  nameWrong: 'Informe um nome de 1 a 100 caracteres.',
  emailWrong: 'Informe um endereço de e-mail completo, como nome@company.example.',
  emailTaken: 'Alguém já entra com este endereço. Informe outro endereço da pessoa.',
  resetTitle: 'Redefinir o segundo fator de {name}?',
  resetText:
    'Faça isso somente se tiver falado com a pessoa: por telefone, em um número que você conhece, ou pessoalmente. O aplicativo e o número de telefone dela param de funcionar imediatamente, as sessões dela são encerradas em todos os lugares, e ela recebe por e-mail um código para configurar novos. Durante um dia depois disso, ela não pode alterar contas bancárias.',
  resetEmail: 'Endereço de e-mail com o qual a pessoa entra',
  resetEmailHint: 'Digite-o exatamente como a pessoa o usa para entrar, letra por letra.',
  notTheirs: 'Este não é o endereço com o qual a pessoa entra.',
  verified: 'Verifiquei este pedido.',
  verifiedMissing: 'Declare que verificou este pedido.',
} as const;
