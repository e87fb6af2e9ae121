/** What `npm run new -- --help` prints. */
export const usage = `npm run new                       asks what to make, and then everything that it needs
npm run new -- KIND "NAME" ...    makes it from the command line; on a terminal, asks for what is missing

  review "Title"      --standfirst "..."  --author ID  --film ID  --theme ID
                      --warning ID:LEVEL (mentioned, discussed, described, none), or none, or unassessed
                      --spoilers none|marked|throughout|unassessed   (with marked, a draft until some are)
                      --published 2026-12-01 | now   (a draft where it is left out)   --draft
                      --new-film "Title" --year 1985 --director "Name"   for a film that is not here yet
                      --new-theme "Name"                                 for a theme that is not here yet
  film "Title"        --year 1985  --director "Name"  --original-title "..."
  theme "Name"        --also-known-as "..."  --parent ID
  warning "Label"     --description "..."  --group "..."  --also-known-as "..."
  contributor "Name"  --pronouns "..."  --role "..."
  page "Title"        --description "..."
  magazine "Name" FOLDER   a publication of one's own
                      --author "Name"  --url https://...  --email you@...  --theme "Name"
                      --sign-up https://...   where readers become members
                      --language en  --time-zone Asia/Kolkata

  --id ID             the file's name and the address, where the one made from the title is not to be

--author, --film, --theme, --new-theme, --director, --warning and --also-known-as may be given several times.
IDs are the names of the files in the content folder, without their endings. A name that begins with a hyphen is
written --title="-...", --name="-..." or --label="-...". Nothing that is there is ever overwritten.

The file is opened in the editor that VISUAL or EDITOR names. CONTENT_DIR names the content folder.
Exit status: 0 written; 2 nothing was written, and the reason is told; Ctrl+C at a question ends so too.
`;
