using System.CommandLine;
using PolicyBot.Documents;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;
using PolicyBot.Eligibility;
using PolicyBot.Eligibility.Drafting;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Commands;

/// <summary><c>policybot measures</c>: what concerns measure sheets.</summary>
internal sealed class MeasuresCommand : ProgramCommand
{
    public MeasuresCommand()
        : base("measures", "Work on measure sheets.", "policybot measures draft notice.md")
    {
        var file = new Argument<string>("FILE") { Description = "The document, as text or Markdown" };
        var draft = new Command("draft", "Propose a sheet for a document, for a person to correct and confirm.") { file };
        draft.SetAction((parsed, cancellationToken) => DraftAsync(parsed.GetRequiredValue(file), cancellationToken));
        Subcommands.Add(draft);
    }

    private static async Task<int> DraftAsync(string file, CancellationToken cancellationToken)
    {
        using var reader = BatchFile.Open(file);
        var source = new Source(Path.GetFileName(file), await reader.ReadToEndAsync(cancellationToken));
        await using var services = CommandServices.Build();
        var vocabulary = services.GetRequiredService<MeasureFiles>().Read().Vocabulary;
        var drafter = new SheetDrafter(FactVocabulary.Parse(vocabulary.Text, vocabulary.Name));
        var documents = new DocumentReader().Read(source).Documents;
        if (documents.Count == 0)
            throw new InvalidInputException($"The file \"{file}\" holds no text.");
        foreach (var document in documents)
            await Console.Out.WriteLineAsync(drafter.Draft(document, source.Text));
        return 0;
    }
}
