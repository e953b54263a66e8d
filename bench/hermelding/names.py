"""Names for invented families: head of each list common, tail made of syllables; nobody here exists."""

DUTCH_SURNAMES = (
    "de Jong,Jansen,de Vries,van den Berg,van Dijk,Bakker,Janssen,Visser,Smit,Meijer,de Boer,Mulder,de Groot,Bos,Vos,Peters,"
    "Hendriks,van Leeuwen,Dekker,Brouwer,de Wit,Dijkstra,Smits,de Graaf,van der Meer,van der Linden,Kok,Jacobs,de Haan,"
    "Vermeulen,van den Heuvel,van der Veen,van den Broek,de Bruijn,de Bruin,van der Heijden,Schouten,van Beek,Willems,"
    "van Vliet,"
    "van de Ven,Hoekstra,Maas,Verhoeven,Koster,van Dam,van der Wal,Prins,Blom,Huisman,Peeters,de Jonge,Kuipers,van Veen,"
    "Post,Kuiper,Veenstra,Kramer,van der Laan,van den Brink,Scholten,van Wijk,Postma,Martens,Vink,de Ruiter,Timmermans,"
    "Groen,Gerritsen,Jonker,van Loon,Boer,van der Velde,Willemsen,Smeets,de Lange,de Vos,Bosch,van Dongen,Schipper,"
    "de Koning,van der Horst,Molenaar,Koning,Hermans,van der Velden,Driessen,Hofman,Verbeek,Evers,Sanders,van Doorn,"
    "Kuijpers,Zijlstra,Kroon,in 't Veld,van 't Hof,'t Hart,ter Horst,op den Kamp,van der Ploeg,Wouters,Bouwman,Boersma"
).split(",")
DUTCH_STEMS = (
    "Acker,Alber,Bel,Bie,Blok,Boom,Bran,Brink,Broek,Buit,Daal,Delf,Dorn,Drie,Eik,Elzen,Fok,Ger,Goos,Haag,Hag,Har,Hees,"
    "Hoog,Hout,"
    "IJssel,Kal,Kamp,Kerk,Klaver,Kool,Kor,Kruis,Lam,Leen,Linde,Lood,Maar,Meer,Mid,Mole,Nij,Noord,Oost,Over,Pas,Pol,Riet,Roe,"
    "Ros,Schaap,Schil,Slot,Snij,Spoel,Steen,Stel,Teun,Tol,Uit,Veld,Ver,Vlie,Voor,Wal,Water,Weer,West,Wiel,Wild,Wol,"
    "Zand,Zee,Zuid"
).split(",")
DUTCH_ENDINGS = (
    "berg,beek,broek,dijk,dam,gaard,haar,hof,horst,huis,huizen,kamp,man,mans,meijer,stra,sma,inga,ink,sen,steen,stede,veld,"
    "voort,wijk,zen,ema,stein,laar,donk"
).split(",")
PREFIXES = ["van", "van der", "van den", "van de", "de", "ter", "ten"]
DUTCH_BOYS = (
    "Johannes:Jan:Hans:Johan:Joop,Cornelis:Kees:Cor,Pieter:Piet:Peter,Willem:Wim:Pim,Hendrik:Henk:Rik,Jacobus:Jaap:Koos:Co,"
    "Thomas:Tom:Tommie,Michael:Mike:Michiel,Robert:Rob:Bob,Antonius:Ton:Toon:Anton,Gerardus:Gerard:Ger,Petrus:Peter:Piet,Kevin,"
    "Dennis,Jeroen,Bas:Sebastiaan,Nicolaas:Nico:Klaas:Niek,Franciscus:Frans:Frank,Theodorus:Theo,Adrianus:Ad:Arie:Adriaan,"
    "Daan:Daniël,Sem:Samuel,Lucas:Luuk,Levi,Finn,Milan,Bram:Abraham,Jesse,Thijs:Matthijs,Lars,Ruben,Stijn,Tim:Timo,Max,Sven,"
    "Ricardo:Rick,Danny:Daniel,Marco:Mark,Stefan:Stef,Martijn:Tijn,Erik,Patrick,Richard,Jordy,Mitchell:Mitch,Wesley,Jason,"
    "Dylan,Roy,Jelle,Sjoerd,Wiebe,Douwe,Hidde,Tjeerd,Sytze,Floris,Casper,Julian,Gijs:Gijsbertus,Olivier,Quinten,Jurre,Joris,"
    "Leonardus:Leo:Leen,Bernardus:Ben:Bernard,Wouter:Wout,Simon:Siem,Jayden,Brian,Damian,Mees,Tygo,Boaz,Ralph,Edwin,Ronald:Ron"
).split(",")
DUTCH_GIRLS = (
    "Maria:Ria:Marie:Mieke,Johanna:Joke:Annie:Jo,Anna:Anneke:Ans:Annie,Cornelia:Corrie:Cor:Nel,Elisabeth:Els:Bep:Lies:Liesbeth,"
    "Catharina:Toos:Trijntje:Tineke:Ina,Wilhelmina:Willy:Mien:Mina,Hendrika:Riek:Rika:Henny,Margaretha:Greet:Gretha:Marga,"
    "Petronella:Nel:Petra:Nelly,Adriana:Ad:Jaantje,Jacoba:Coby:Co,Sophia:Fietje:Sofie,Francisca:Cisca:Fransje,Geertruida:Truus:"
    "Trudy,Susanna:Suzanne:Sanne,Linda,Monique,Sandra,Esther,Kim:Kimberly,Laura,Lisa,Emma,Julia,Tess:Tessa,Sanne,"
    "Lotte:Charlotte,"
    "Eva,Anouk,Iris,Femke,Nienke,Marieke,Marloes,Naomi,Chantal,Melissa,Priscilla,Samantha:Sam,Jessica:Jes,Michelle,Daphne,Romy,"
    "Fleur,Noor:Noortje,Saar:Sara,Maud,Roos:Rosalie,Evi,Lieke,Mila,Zoë,Nina,Yara,Isa,Lynn,Elin,Fenna,Froukje,Sietske,Ymkje,"
    "Wendy,Patricia:Patty,Yvonne,Ingrid,Angela:Angelique,Debbie:Debora,Mandy,Manon,Nicole,Danielle:Daniëlle,Bianca,"
    "Cheyenne,Demi"
).split(",")

MOROCCAN_SURNAMES = (
    "El Idrissi,El Amrani,Benali,Bouzid,El Khattabi,Haddou,Chaoui,Amrani,El Yaakoubi,Aarab,Azzouzi,Bouali,El Hamdaoui,Zerouali,"
    "Boulahrouz,Ouali,El Ouariachi,Bakkali,Mokhtari,Afkir,Ben Haddou,El Mourabit,Ait Lahcen,Tahiri,Saidi,Bouchiba,"
    "El Bouazzaoui,"
    "Achahbar,Kaddouri,El Fassi,Rahmouni,Ziani,Talbi,El Ghazi,Messaoudi,Belhaj,Lamrabet,Oulad Ali,Chrifi,El Harrak,Bouhaddou,"
    "Abarkan,Asbai,El Makrini,Essaidi,Hammouti,Jabri,Karimi,Lahlali,Moussaoui,Nejjari,Ouaziz,Rifi,Salhi,Touzani,Yachou,Zaoui"
).split(",")
MOROCCAN_BOYS = (
    "Mohamed:Mohammed:Muhammed:Mo,Ahmed:Ahmad:Achmed,Youssef:Yusuf:Joesoef,Hamza,Omar:Umar,Bilal:Bilaal,Abdelkader:Kader,"
    "Said:Saïd:Saeed,Rachid:Rashid,Mustapha:Mostafa:Moustafa,Hassan:Hasan,Khalid:Chalid,Yassin:Yasin:Yassine,Ayoub:Ayub,Ilias:"
    "Ilyas,Soufiane:Sofian,Karim:Kareem,Driss:Idriss,Nordin:Noureddine,Anouar:Anwar,Zakaria:Zakariya,Redouan:Ridouan,Mimoun,"
    "Abdellah:Abdallah,Brahim:Ibrahim,Younes:Younis,Marouan:Marwan,Hicham:Hisham,Tarik:Tariq,Nabil,Ismail:Ismaïl,Walid"
).split(",")
MOROCCAN_GIRLS = (
    "Fatima:Fadma:Fati,Khadija:Chadija:Khadidja,Aicha:Aïcha:Aisha,Naima:Naïma,Samira,Malika,Rachida,Zineb:Zainab,Meryem:Maryam:"
    "Mariam,Hanan:Hanane,Souad:Soad,Nora:Noura,Salma:Selma,Yasmina:Yasmine:Jasmina,Loubna:Lubna,Karima,Najat:Nadjat,"
    "Hafida,Amina,"
    "Ikram,Chaimae:Chaima:Shaima,Dounia:Dunya,Ouafa:Wafa,Latifa,Saida:Saïda,Houria,Ilham,Hayat,Sanae:Sanaa,"
    "Nawal:Naoual,Imane:Iman"
).split(",")
TURKISH_SURNAMES = (
    "Yılmaz,Kaya,Demir,Çelik,Şahin,Yıldız,Yıldırım,Öztürk,Aydın,Özdemir,Arslan,Doğan,Kılıç,Aslan,Çetin,Kara,Koç,Kurt,"
    "Özkan,Şimşek,"
    "Polat,Korkmaz,Çakır,Erdoğan,Yavuz,Can,Acar,Güneş,Aktaş,Şen,Bozkurt,Avcı,Işık,Turan,Bulut,Keskin,Ünal,Gül,Toprak,"
    "Karaca,Tekin,"
    "Güler,Aksoy,Taş,Kaplan,Karataş,Ateş,Yalçın,Bayram,Uçar,Sarı,Uysal,Duman,Ergün,Koçak,Tunç,Özer,Akın,Sönmez,Uzun"
).split(",")
TURKISH_BOYS = (
    "Mehmet:Memo,Mustafa,Ahmet,Ali,Hüseyin:Huseyin,Hasan,İbrahim:Ibrahim:Ibo,Murat,Ömer:Omer,Yusuf,Emre,Kemal,"
    "Süleyman:Suleyman,"
    "Fatih,Burak,Serkan,Hakan,Can,Cem,Gökhan:Gokhan,Uğur:Ugur,Volkan,Osman,Ramazan,Halil,İsmail:Ismail,Kaan,Berat,"
    "Tolga,Özgür:Ozgur"
).split(",")
TURKISH_GIRLS = (
    "Fatma,Ayşe:Ayse,Emine,Hatice,Zeynep,Elif,Meryem,Şerife:Serife,Zehra,Sultan,Hülya:Hulya,Özlem:Ozlem,Yasemin:Yasmin,Sevim,"
    "Songül:Songul,Büşra:Busra,Esra,Kübra:Kubra,Merve,Tuğba:Tugba,Gülsüm:Gulsum,Döndü:Dondu,Aylin,Derya,Ebru,Selin,Melike,Sibel"
).split(",")
SURINAMESE_SURNAMES = (
    "Ramdin,Biharie,Jagroep,Mahabier,Soekhoe,Ramlal,Sewpersad,Kartosoewito,Pinas,Wijdenbosch,Venoaks,Blokland,Sitaram,Gopal,"
    "Autar,Ramsaran,Bissessar,Jhinkoe,Singh,Kalloe,Raghoe,Doerga,Lachman,Ramdhani,Soerdjan,Nanhoe,Oemrawsingh,"
    "Baldewsingh,Bhagwandin,"
    "Martina,Maduro,Winklaar,Martis,Rosaria,Bernabela,Felicia,Girigorie,Sambo,Isenia,Cijntje,Croes,Tromp,Kelly,Geerman,Pieters,"
    "Kasanwirjo,Amatmoekrim,Soemodihardjo,Kensmil,Emanuelson,Vrede,Landveld,Misiedjan,Eduards,Zeefuik,Hasselbaink,Linger,Grant"
).split(",")
SURINAMESE_BOYS = (
    "Radjesh:Rajesh,Soerinder:Surinder,Winston,Stanley,Humphrey,Glenn,Orlando,Ashwin,Sherwin,Jermaine,Xavier,Clyde,Ruben,Anand,"
    "Vidjai:Vijay,Ramesh,Sandjai:Sanjay,Edgar,Romeo,Gregory,Marlon,Delano,Giovanni:Gio,Sergio,Jurgen,Rishi,Prem,Kenneth,Melvin"
).split(",")
SURINAMESE_GIRLS = (
    "Sharmila,Soenita:Sunita,Chandra,Asha,Indra,Rowena,Gwendolyn:Gwen,Shaniqua,Xiomara,Shakira,Priya,Anjali,Radha,"
    "Lalita,Maureen,"
    "Jacintha,Sharon,Marlene,Astrid,Naomi,Djenairo,Roxanne,Solange,Sandhia,Roekminie,Savitrie,Charissa,Denise,Ilse,Mavis"
).split(",")
POLISH_SURNAMES = (
    "Nowak,Kowalski,Wiśniewski,Wójcik,Kowalczyk,Kamiński,Lewandowski,Zieliński,Szymański,Woźniak,Dąbrowski,Kozłowski,Jankowski,"
    "Mazur,Kwiatkowski,Krawczyk,Kaczmarek,Piotrowski,Grabowski,Zając,Pawłowski,Michalski,Król,Wieczorek,Jabłoński,"
    "Wróbel,Nowakowski,"
    "Majewski,Olszewski,Stępień,Malinowski,Jaworski,Adamczyk,Dudek,Nowicki,Pawlak,Górski,Witkowski,Walczak,Sikora,"
    "Baran,Rutkowski,"
    "Michalak,Szewczyk,Ostrowski,Tomaszewski,Pietrzak,Zalewski,Wróblewski,Marciniak,Jasiński,Sadowski,Bąk,Zawadzki,"
    "Duda,Jakubowski"
).split(",")
POLISH_BOYS = (
    "Piotr:Piotrek,Krzysztof:Krzysiek,Andrzej,Tomasz:Tomek,Paweł:Pawel,Michał:Michal,Marcin,Jakub:Kuba,Łukasz:Lukasz,Grzegorz,"
    "Adam,Mateusz,Szymon,Kacper,Filip,Bartosz:Bartek,Wojciech:Wojtek,Dawid,Kamil,Rafał:Rafal,Oskar,Antoni,Dominik,Igor"
).split(",")
POLISH_GIRLS = (
    "Anna:Ania,Katarzyna:Kasia,Małgorzata:Gosia,Agnieszka:Aga,Barbara:Basia,Ewa,Magdalena:Magda,Joanna:Asia,Zuzanna:Zuza,Zofia:"
    "Zosia,Julia:Julka,Wiktoria:Wika,Oliwia,Natalia,Aleksandra:Ola,Monika,Karolina,Paulina,Maja,Hanna:Hania,Lena,Amelia,Nikola"
).split(",")
OTHER_SURNAMES = (
    "Nguyen,Tran,Hassan,Abdi,Mohamud,Osman,Tesfay,Haile,Da Silva,Fernandes,Gomes,Lopes,Monteiro,Khan,Ahmadi,Rahimi,"
    "Popescu,Ionescu,"
    "Ivanov,Petrov,Wong,Chen,Liu,Mensah,Owusu,Boateng,Adeyemi,Okafor,Hussein,Al Jaziri,Haddad,Khalil,Kovač,Horvat,"
    "Schmidt,Müller,"
    "Dubois,Martin,Rossi,Garcia Lopez,Perez,Smith,Jones,Kabila,Traoré,Diallo,Ibrahimovic,Begovic,Ismaili,Berisha"
).split(",")
OTHER_BOYS = (
    "Ali,Hassan,Abdi,David,Daniel:Dani,José:Jose,João:Joao,Antonio:Toni,Ahmad,Samuel:Sam,Emmanuel,Kofi,Minh,Wei,Ivan,"
    "Andrei,Marko,"
    "Luis,Carlos,Pierre,Kwame,Yonas,Filmon,Mahad,Hamid,Reza,Amir,Farid,Emil,Viktor,Elias"
).split(",")
OTHER_GIRLS = (
    "Maria,Ana,Sara,Hodan,Amina,Selam,Lan,Mei,Elena:Lena,Ioana,Ivana,Carmen,Lucia,Grace,Abena,Zahra,Parisa,Leila,Fatou,Mariama,"
    "Rosa,Svetlana,Olga,Teresa,Claire,Blessing,Hiwot,Nasra,Ifrah,Shirin"
).split(",")
GROUPS = {
    "nl": (0.66, DUTCH_SURNAMES, DUTCH_BOYS, DUTCH_GIRLS),
    "ma": (0.085, MOROCCAN_SURNAMES, MOROCCAN_BOYS, MOROCCAN_GIRLS),
    "tr": (0.075, TURKISH_SURNAMES, TURKISH_BOYS, TURKISH_GIRLS),
    "sr": (0.085, SURINAMESE_SURNAMES, SURINAMESE_BOYS, SURINAMESE_GIRLS),
    "pl": (0.04, POLISH_SURNAMES, POLISH_BOYS, POLISH_GIRLS),
    "xx": (0.055, OTHER_SURNAMES, OTHER_BOYS, OTHER_GIRLS),
}
"""Share of families, surnames (most common first), boys and girls with their call names after colons."""
STREET_STEMS = (
    "Kerk,School,Dorps,Molen,Station,Beatrix,Wilhelmina,Juliana,Emma,Eiken,Beuken,Linden,Kastanje,Rozen,Tulpen,Meidoorn,Wilgen,"
    "Berken,Populieren,Hoofd,Nieuwe,Oude,Lange,Korte,Markt,Haven,Vaart,Dijk,Zand,Veld,Bos,Heide,Park,Burgemeester van der Berg,"
    "Prins Hendrik,Jan van Galen,Rembrandt,Vondel,Mozart,Beethoven,Merel,Vink,Koolmees,Reiger,Ooievaar,Zwaluw,"
    "Leeuwerik,Spreeuw,"
    "Azalea,Narcis,Krokus,Hyacint,Anjer,Klaver,Akker,Weide,Hooi,Korenbloem,Papaver,Distel,Thorbecke,Troelstra,Drees,"
    "Domela,Ploeg,"
    "Eg,Sikkel,Zeis,Hamer,Aambeeld,Smids,Bakkers,Wevers,Kuipers,Touwslagers,Zeilmakers,Loods,Anker,Roer,Boeg,Mast,Dok,"
    "Kade,Sluis,"
    "Brug,Poort,Toren,Wal,Singel,Gracht,Burcht,Slot,Kasteel,Abdij,Klooster,Kapel,Pastoor,Dominee,Doctor Schaepman,"
    "Generaal Foulkes"
).split(",")
STREET_ENDINGS = ["straat", "laan", "weg", "plein", "hof", "singel", "pad", "dreef", "kade", "steeg"]
PLACES = (
    "Utrecht,Amersfoort,Zeist,Nieuwegein,Veenendaal,Houten,Woerden,Soest,De Bilt,Bunnik,Vianen,IJsselstein,Doorn,Baarn,Rhenen,"
    "Leusden,Bunschoten,Wijk bij Duurstede,Breukelen,Maarssen"
).split(",")
