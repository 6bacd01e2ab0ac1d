import type { Random } from './random';

const surnames =
  'Abbott Acheampong Adair Addo Ahmadi Ainsworth Akhtar Alderton Amadi Anand Appleyard Ashworth Atherton Awan Baines Bamford Banerjee Bannister Bashir Beckwith Bello Bhatt Birtwhistle Blackwood Boateng Bolton Bradley Braithwaite Brennan Bright Brockbank Burrows Butterworth Byrne Caddick Calvert Carmichael Cartwright Castell Chaudhry Chilvers Chowdhury Clegg Coles Connolly Copeland Cowley Crabtree Cresswell Dalby Danso Darby Daventry Deakin Denham Desai Devlin Dhillon Dixon Docherty Doyle Drummond Dutta Eccles Edusei Ellwood Emmanuel Entwistle Eze Fairclough Farooq Fawcett Fearon Fenwick Ferreira Finch Flanagan Foxall Fraser Garside Gaskell Gill Gladwin Goddard Gorman Grantham Greenhalgh Gupta Haigh Hallam Hanley Hargreaves Harker Hartnoll Haworth Heaton Hegarty Hepworth Herbert Hinchliffe Holroyd Hossain Hussain Huxtable Ibrahim Idowu Ingham Iqbal Jarvis Jephcott Jessop Joshi Kapoor Kaur Kearney Kellett Khatun Kilburn Kowalski Kumar Langdale Larkin Latimer Lawal Leadbetter Lightfoot Lindqvist Lister Lockwood Lomax Lowry Mahmood Maltby Marsden Mashiter McAllister McBride McKenna Mensah Metcalfe Midgley Mistry Moffat Monaghan Mukherjee Musa Nadeem Nandakumar Nash Naylor Nkosi Norcliffe Nowak Nuttall Oakes Oddie Odell Ogden Okafor Oldroyd Oluwole Omar Openshaw Osei Outhwaite Owusu Padgett Parekh Patel Pearce Pemberton Petrie Pickering Pilling Popescu Prentice Purcell Quaye Quigley Rafferty Rahman Raine Ramsden Rawcliffe Redfern Rehman Ridley Rigby Robson Rowntree Rushworth Sadiq Salmon Sandhu Sarpong Scholes Sethi Sharma Shuttleworth Siddiqui Skelton Slater Smethurst Sowerby Stanway Stott Sugden Szymanski Tandoh Tattersall Thornley Tinsley Titmuss Tomlinson Trotter Tweedie Uddin Underhill Varley Verma Wadsworth Walmsley Warburton Wardle Whitlock Whitworth Widdowson Wilcock Woodhead Worsley Wrigley Yeadon Yusuf Zaman'.split(
    ' ',
  );

const initials = 'AABBCCDDEEFGHIJJKKLLMMNNOPRRSSTVWY';

/** Gives a new name at every call, such as "R. Hartnoll"; no two workers ever share one. */
export function namer(random: Random): () => string {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const name = `${random.pick([...initials])}. ${random.pick(surnames)}`;
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}
