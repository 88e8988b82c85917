/** The sixteen voivodeships, folded, by their Polish and common English names. */
export const regions: ReadonlySet<string> = new Set(
  'dolnoslaskie,kujawsko-pomorskie,lubelskie,lubuskie,lodzkie,malopolskie,mazowieckie,opolskie,podkarpackie,podlaskie,pomorskie,slaskie,swietokrzyskie,warminsko-mazurskie,wielkopolskie,zachodniopomorskie,masovia,lower silesia,silesia,lesser poland,greater poland,pomerania'.split(
    ',',
  ),
)

/** Larger Polish cities, folded, also by their English names; enough to know a column of places by its content. */
export const cities: ReadonlySet<string> = new Set(
  'warszawa,krakow,lodz,wroclaw,poznan,gdansk,szczecin,bydgoszcz,lublin,bialystok,katowice,gdynia,czestochowa,radom,rzeszow,torun,sosnowiec,kielce,gliwice,olsztyn,zabrze,bielsko-biala,bytom,zielona gora,rybnik,ruda slaska,opole,tychy,gorzow wielkopolski,elblag,plock,dabrowa gornicza,walbrzych,wloclawek,tarnow,chorzow,koszalin,kalisz,legnica,grudziadz,jaworzno,slupsk,jastrzebie-zdroj,nowy sacz,jelenia gora,siedlce,sopot,pruszkow,piaseczno,warsaw,cracow,berlin,praga,wieden,london'.split(
    ',',
  ),
)

/** Words that end or mark the name of a company. Tested against folded text. */
export const companyWords =
  /\bsp(?:olka)?\.? ?z ?o\.? ?o|\bs\.? ?a\.?$|\bs\.? ?k\.?$|\bsp\. ?[jk]|\bltd\b|\bllc\b|\bgmbh\b|\binc\b|\bgroup\b|\bgrupa\b|\bpolska\b|\bpoland\b|\bsoftware\b|\bsolutions\b|\bfundacja\b/

/** Words found in the names of jobs, Polish and English. Tested against folded text. */
export const jobWords =
  /developer|engineer|analy|analit|administrator|architect|architekt|tester|specjalist|specialist|kierownik|manager|menedzer|dyrektor|director|programist|inzynier|consultant|konsultant|lead\b|designer|projektant|scientist|owner|ksiegow|accountant|asystent|assistant|handlow|sales|operator|technik|devops|devel|\bqa\b|magazynier|kierowca|mistrz|monter|automatyk|elektryk|spawacz|recruiter|rekruter|koordynator|coordinator|head of|officer|controller/

/** A street: its abbreviation, or a name that ends with a house number. Tested against folded text. */
export const streetWords =
  /^(?:ul|al|pl|os)\. |\bstr\b|\bstreet\b|\p{L}\p{L}.* \d+ ?\p{L}?(?:[/-]\d+\p{L}?)*$/u

/** A cell that names a level of experience. Tested against folded text. */
export const seniorityWords =
  /^(?:(?:trainee|intern|junior|mid|regular|senior|expert|ekspert|lead|principal|staff|c-level|manager|starszy|mlodszy|stazysta|praktykant|samodzielny|medior|head)(?: ?(?:level|specjalista))?(?: ?[/,+-] ?|$))+$/

/** A cell that names a share of full time. Tested against folded text. */
export const workingTimeWords =
  /full[ _-]?time|part[ _-]?time|pelny (?:etat|wymiar)|niepelny|czesc etatu|(?:1\/2|3\/4|1\/4|0[.,]\d+|1) etatu?|vollzeit|teilzeit|freelance|undetermined/
