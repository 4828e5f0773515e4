export const password = {
  changeTitle: 'Cambiar la contraseña',
  changeText:
    'Tras el cambio se cerrarán todas sus sesiones, también esta. Inicie sesión de nuevo con la contraseña nueva y su segundo factor.',
  current: 'Contraseña actual',
  currentWrong:
    'No es su contraseña actual. Tras cinco incorrectas, espere media hora o establezca una nueva mediante un enlace.',
  next: 'Contraseña nueva',
  nextHint:
    'De 15 a 128 caracteres. Unas cuantas palabras seguidas van bien. Se admiten espacios y todos los signos, y no se exige ninguno.',
  change: 'Cambiarla',
  forgotTitle: 'Establecer una contraseña nueva',
  forgotText:
    'Indique la dirección con la que inicia sesión. Enviaremos allí un enlace para establecer una contraseña nueva.',
  email: 'Dirección de correo electrónico',
  emailWrong: 'Indique la dirección de correo electrónico con la que inicia sesión.',
  send: 'Enviar el enlace',
  sentTitle: 'Mire en su buzón',
  sentText:
    'Si alguien inicia sesión con esta dirección, hay un enlace en camino. Sirve una sola vez, en un plazo de 60 minutos. Hasta entonces su contraseña sigue como está.',
  sentNothing:
    '¿No llega nada? Mire en el correo no deseado y compruebe la dirección. Quien inicia sesión a través de su empresa no tiene contraseña aquí.',
  another: 'Probar otra dirección',
  toSignIn: 'Ir al inicio de sesión',
  resetTitle: 'Elija una contraseña nueva',
  resetText:
    'Al establecerla se cierran todas sus sesiones y no se abre ninguna: después iniciará sesión, con su segundo factor como antes.',
  link: 'Enlace del correo',
  linkHint:
    'Copie el enlace entero del correo y péguelo aquí. Si el navegador ejecuta scripts, se rellena solo.',
  linkWrong: 'Este enlace ya se ha usado, tiene más de 60 minutos o no está completo. Pida uno nuevo.',
  askAgain: 'Pedir un enlace nuevo',
  set: 'Establecer la contraseña',
  untypable:
    'Contiene un carácter que no se puede escribir, como un tabulador. Use letras, cifras, espacios y signos.',
  tooShort: 'Tiene menos de 15 caracteres. Unas cuantas palabras seguidas van bien.',
  tooLong: 'Tiene más de 128 caracteres.',
  breached: 'Se conoce por robos de contraseñas y es de las primeras que se prueban. Elija otra.',
  repeats: 'Repite algo corto o común, que es de lo primero que se prueba. Elija otra.',
  walk: 'Sigue el teclado, el alfabeto o los números, que es de lo primero que se prueba. Elija otra.',
  ownWords:
    'Está hecha con su nombre, su dirección o su empresa, o con el nombre de este servicio. Elija otra.',
  notAcceptable: 'Esta contraseña no se puede usar. Elija otra.',
} as const;
