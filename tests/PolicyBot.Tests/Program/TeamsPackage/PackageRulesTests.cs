using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.TeamsPackage;

namespace PolicyBot.Tests.Program.TeamsPackage;

public sealed class PackageRulesTests
{
    private static readonly Guid AppId = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public void Our_package_breaks_no_rule() => Assert.Empty(PackageRules.Problems(AppPackage.Create(AppId, "bot.example.com")));

    [Theory]
    [InlineData("name.short", 31, "name.short in manifest.json has 31 characters; at most 30")]
    [InlineData("description.short", 81, "at most 80")]
    [InlineData("developer.name", 33, "at most 32")]
    [InlineData("bots[0].commandLists[0].commands[0].title", 129, "at most 128")]
    [InlineData("bots[0].commandLists[0].commands[0].prompt", 4001, "at most 4000")]
    [InlineData("bots[0].commandLists[1].commands[0].title", 33, "at most 32")]
    [InlineData("bots[0].botId", 3, "bots[0].botId is no GUID.")]
    [InlineData("version", 3, "is not like 1.0.0.")]
    [InlineData("accentColor", 3, "is not like #0B5CAB.")]
    [InlineData("developer.privacyUrl", 9, "is no https address.")]
    [InlineData("manifestVersion", 3, "manifestVersion is not 1.28.")]
    [InlineData("icons.color", 3, "icons.color is missing")]
    [InlineData("localizationInfo.additionalLanguages[0].file", 3, "The language file xxx is missing")]
    [InlineData("validDomains[0]", 3, "is no public host name")]
    [InlineData("description.full", 0, "manifest.json has no description.full.")]
    public void A_text_that_Teams_refuses_is_named(string path, int length, string told) =>
        Told(told, Changed("manifest.json", manifest => Set(manifest, path, new string('x', length))));

    [Fact]
    public void A_translation_must_be_whole_and_of_texts_that_are_there()
    {
        Told("zh-cn.json does not translate description.full.", Changed("zh-cn.json", texts => texts.Remove("description.full")));
        Told("zh-cn.json translates bots[0].commandLists[0].commands[9].title, which is no text",
            Changed("zh-cn.json", texts => texts["bots[0].commandLists[0].commands[9].title"] = "x"));
        Told("name.short in zh-tw.json has 31 characters", Changed("zh-tw.json", texts => texts["name.short"] = new string('x', 31)));
    }

    [Fact]
    public void Commands_and_scopes_keep_to_their_numbers()
    {
        Told("has 13 commands", Changed("manifest.json", manifest => List(manifest)["commands"] =
            new JsonArray([.. Enumerable.Range(0, 13).Select(i => new JsonObject { ["title"] = $"{i}" })])));
        Told("no title or no prompt", Changed("manifest.json", manifest => List(manifest)["commands"]![0]!.AsObject().Remove("prompt")));
        Told("scopes of its own", Changed("manifest.json", manifest => List(manifest)["scopes"] = new JsonArray("team")));
        Told("must be some of", Changed("manifest.json", manifest => manifest["bots"]![0]!["scopes"] = new JsonArray("everywhere")));
    }

    [Fact]
    public void Icons_have_their_sizes()
    {
        var files = AppPackage.Create(AppId, "bot.example.com").ToDictionary(file => file.Name, file => file.Content);

        Told("has 32 × 32 pixels; it must have 192 × 192", With(files, "color.png", files["outline.png"]));
        Told("icons.outline is missing or no PNG", With(files, "outline.png", "no picture, but long enough to be one"u8.ToArray()));
    }

    [Fact]
    public void Files_that_nothing_names_and_places_not_filled_in_are_told()
    {
        var files = AppPackage.Create(AppId, "bot.example.com").ToDictionary(file => file.Name, file => file.Content);

        Told("notes.txt is not named", With(files, "notes.txt", []));
        Told("manifest.json is missing or no JSON object", With(files, "manifest.json", "[]"u8.ToArray()));
        Told("was not filled in", Changed("manifest.json", manifest => Set(manifest, "developer.websiteUrl", "https://{{domain}}/")));
    }

    [Theory]
    [InlineData("bot.example.com", true)]
    [InlineData("xn--fiqs8s.example", true)]
    [InlineData("localhost", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("http://bot.example.com", false)]
    [InlineData("bot.example.com/api", false)]
    [InlineData("bot.example.com:3978", false)]
    [InlineData("-bot.example.com", false)]
    [InlineData("bot..com", false)]
    [InlineData("", false)]
    public void Host_names_are_told_from_addresses(string host, bool isHost) => Assert.Equal(isHost, HostName.ProblemOf(host) is null);

    private static void Told(string told, IReadOnlyList<PackageFile> files) =>
        Assert.Contains(PackageRules.Problems(files), problem => problem.Contains(told, StringComparison.Ordinal));

    private static IReadOnlyList<PackageFile> Changed(string name, Action<JsonObject> change)
    {
        var files = AppPackage.Create(AppId, "bot.example.com").ToDictionary(file => file.Name, file => file.Content);
        var json = JsonNode.Parse(files[name])!.AsObject();
        change(json);
        return With(files, name, Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    private static IReadOnlyList<PackageFile> With(Dictionary<string, byte[]> files, string name, byte[] content) =>
        [.. new Dictionary<string, byte[]>(files) { [name] = content }.Select(file => new PackageFile(file.Key, file.Value))];

    private static JsonNode List(JsonObject manifest) => manifest["bots"]![0]!["commandLists"]![0]!;

    private static void Set(JsonNode node, string path, string value)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
            node = (step[0] == '[' ? node[int.Parse(step.Trim('[', ']'), null)] : node[step])!;
        if (steps[^1][0] == '[')
            node[int.Parse(steps[^1].Trim('[', ']'), null)] = value;
        else
            node[steps[^1]] = value;
    }
}
