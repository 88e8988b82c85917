const women = `Agata:Agato Agnieszka:Agnieszko Aleksandra:Aleksandro Alicja:Alicjo Alina:Alino Amelia:Amelio Aneta:Aneto
Angelika:Angeliko Anita:Anito Anna:Anno Barbara:Barbaro Beata:Beato Bożena:Bożeno Celina:Celino Dagmara:Dagmaro
Danuta:Danuto Daria:Dario Dominika:Dominiko Dorota:Doroto Edyta:Edyto Elżbieta:Elżbieto Emilia:Emilio Ewa:Ewo
Ewelina:Ewelino Gabriela:Gabrielo Grażyna:Grażyno Halina:Halino Hanna:Hanno Helena:Heleno Ilona:Ilono Irena:Ireno
Iwona:Iwono Izabela:Izabelo Jadwiga:Jadwigo Janina:Janino Joanna:Joanno Jolanta:Jolanto Julia:Julio Julita:Julito
Justyna:Justyno Kamila:Kamilo Karolina:Karolino Katarzyna:Katarzyno Kinga:Kingo Klaudia:Klaudio Kornelia:Kornelio
Krystyna:Krystyno Laura:Lauro Lidia:Lidio Lucyna:Lucyno Magdalena:Magdaleno Maja:Maju Malwina:Malwino
Małgorzata:Małgorzato Maria:Mario Marianna:Marianno Marlena:Marleno Marta:Marto Martyna:Martyno Marzena:Marzeno
Milena:Mileno Monika:Moniko Natalia:Natalio Nina:Nino Oliwia:Oliwio Olga:Olgo Patrycja:Patrycjo Paulina:Paulino
Renata:Renato Sandra:Sandro Sara:Saro Sylwia:Sylwio Teresa:Tereso Urszula:Urszulo Wanda:Wando Weronika:Weroniko
Wiktoria:Wiktorio Wioletta:Wioletto Zofia:Zofio Zuzanna:Zuzanno Żaneta:Żaneto`

const men = `Adam:Adamie Adrian:Adrianie Albert:Albercie Aleksander:Aleksandrze Andrzej:Andrzeju Antoni:Antoni Artur:Arturze
Bartłomiej:Bartłomieju Bartosz:Bartoszu Bogdan:Bogdanie Bogusław:Bogusławie Cezary:Cezary Damian:Damianie
Daniel:Danielu Dariusz:Dariuszu Dawid:Dawidzie Dominik:Dominiku Edward:Edwardzie Emil:Emilu Eryk:Eryku Filip:Filipie
Franciszek:Franciszku Grzegorz:Grzegorzu Henryk:Henryku Hubert:Hubercie Igor:Igorze Ireneusz:Ireneuszu Jacek:Jacku
Jakub:Jakubie Jan:Janie Janusz:Januszu Jarosław:Jarosławie Jerzy:Jerzy Józef:Józefie Julian:Julianie Kacper:Kacprze
Kamil:Kamilu Karol:Karolu Kazimierz:Kazimierzu Konrad:Konradzie Krystian:Krystianie Krzysztof:Krzysztofie
Leszek:Leszku Łukasz:Łukaszu Maciej:Macieju Marcin:Marcinie Marek:Marku Marian:Marianie Mariusz:Mariuszu
Mateusz:Mateuszu Michał:Michale Mieczysław:Mieczysławie Mikołaj:Mikołaju Miłosz:Miłoszu Mirosław:Mirosławie
Norbert:Norbercie Oskar:Oskarze Patryk:Patryku Paweł:Pawle Piotr:Piotrze Przemysław:Przemysławie Radosław:Radosławie
Rafał:Rafale Robert:Robercie Roman:Romanie Ryszard:Ryszardzie Sebastian:Sebastianie Sławomir:Sławomirze
Stanisław:Stanisławie Stefan:Stefanie Szymon:Szymonie Tadeusz:Tadeuszu Tomasz:Tomaszu Waldemar:Waldemarze
Wiesław:Wiesławie Wiktor:Wiktorze Witold:Witoldzie Wojciech:Wojciechu Zbigniew:Zbigniewie Zdzisław:Zdzisławie`

const read = (list: string) => new Map(list.split(/\s+/).map((pair) => pair.split(':') as [string, string]))

/**
 * Common Polish first names with their vocative ("Anna" → "Anno"), by the form of address that goes with them. Only
 * full names whose vocative people agree on; a name that is not here is not guessed.
 */
export const vocatives: Readonly<Record<'Pani' | 'Panie', ReadonlyMap<string, string>>> = {
  Pani: read(women),
  Panie: read(men),
}
