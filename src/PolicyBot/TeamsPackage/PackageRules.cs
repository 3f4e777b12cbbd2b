using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyBot.TeamsPackage;

/// <summary>The rules of Teams for app packages, as far as they concern a bot.</summary>
/// <remarks>Source: the app manifest schema 1.28 and its localization schema.</remarks>
public static partial class PackageRules
{
    /// <summary>The name of the file that describes the app.</summary>
    public const string Manifest = "manifest.json";

    private const string SchemaVersion = "1.28";
    private const int MostCommandLists = 3;
    private const int MostCommands = 12;

    // Of commands that are typed, not of prompts.
    private const int BasicTitle = 32;

    private static readonly string[] Required =
    [
        "$schema", "version", "developer.name", "developer.websiteUrl", "developer.privacyUrl", "developer.termsOfUseUrl", "name.short",
        "description.short", "description.full", "icons.color", "icons.outline", "accentColor", "localizationInfo.defaultLanguageTag",
    ];

    private static readonly string[] Scopes = ["personal", "team", "groupChat"];

    /// <summary>What is wrong with the package, one sentence each; nothing where Teams takes it.</summary>
    /// <param name="files">The package's files, of different names.</param>
    public static IReadOnlyList<string> Problems(IReadOnlyList<PackageFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var byName = files.ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal);
        if (!byName.TryGetValue(Manifest, out var content) || ManifestTexts.Read(content) is not { } manifest)
            return [$"{Manifest} is missing or no JSON object."];
        var texts = ManifestTexts.Of(manifest).ToDictionary(StringComparer.Ordinal);
        return [.. Fields(texts), .. Lengths(Manifest, texts), .. Commands(manifest), .. Icons(byName, texts), .. Languages(byName, texts), .. Unused(byName, texts)];
    }

    private static IEnumerable<string> Fields(Dictionary<string, string> texts)
    {
        foreach (var path in Required.Where(path => string.IsNullOrWhiteSpace(texts.GetValueOrDefault(path))))
            yield return $"{Manifest} has no {path}.";
        if (texts.GetValueOrDefault("manifestVersion") != SchemaVersion)
            yield return $"manifestVersion is not {SchemaVersion}.";
        foreach (var path in (string[])["id", "bots[0].botId"])
        {
            if (!Guid.TryParseExact(texts.GetValueOrDefault(path), "D", out var id) || id == Guid.Empty)
                yield return $"{path} is no GUID.";
        }

        if (texts.GetValueOrDefault("version") is { } version && !Version().IsMatch(version))
            yield return $"version \"{version}\" is not like 1.0.0.";
        if (texts.GetValueOrDefault("accentColor") is { } color && !Color().IsMatch(color))
            yield return $"accentColor \"{color}\" is not like #0B5CAB.";
        foreach (var (path, text) in texts)
        {
            if (path.StartsWith("developer.", StringComparison.Ordinal) && path.EndsWith("Url", StringComparison.Ordinal)
                && !(Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps))
                yield return $"{path} \"{text}\" is no https address.";
            if (path.StartsWith("validDomains[", StringComparison.Ordinal) && HostName.ProblemOf(text) is { } problem)
                yield return $"{path}: {problem}";
            if (text.Contains("{{", StringComparison.Ordinal))
                yield return $"{path} was not filled in.";
        }
    }

    private static IEnumerable<string> Lengths(string file, IEnumerable<KeyValuePair<string, string>> texts)
    {
        foreach (var (path, text) in texts)
        {
            if (TextLimits.Longest(path) is { } longest && text.Length > longest)
                yield return $"{path} in {file} has {text.Length} characters; at most {longest} are allowed.";
        }
    }

    private static IEnumerable<string> Commands(JsonObject manifest)
    {
        var bot = (manifest["bots"] as JsonArray)?.FirstOrDefault();
        var scopes = Strings(bot?["scopes"]);
        if (scopes.Length == 0 || scopes.Except(Scopes).Any())
            yield return $"bots[0].scopes must be some of {string.Join(", ", Scopes)}.";
        var lists = bot?["commandLists"] as JsonArray ?? [];
        if (lists.Count > MostCommandLists)
            yield return $"There are {lists.Count} command lists; at most {MostCommandLists} are allowed.";
        var ofLists = lists.SelectMany(list => Strings(list?["scopes"])).ToArray();
        if (ofLists.Distinct().Count() != ofLists.Length || ofLists.Except(scopes).Any())
            yield return "Every command list needs scopes of its own, and of the bot's.";
        for (var i = 0; i < lists.Count; i++)
        {
            var commands = lists[i]?["commands"] as JsonArray ?? [];
            if (commands.Count is 0 or > MostCommands)
                yield return $"bots[0].commandLists[{i}] has {commands.Count} commands; 1 to {MostCommands} are allowed.";
            foreach (var command in commands)
            {
                var title = (string?)command?["title"] ?? "";
                var isPrompt = (string?)command?["type"] == "prompt";
                if (title.Length == 0 || (isPrompt && string.IsNullOrWhiteSpace((string?)command!["prompt"])))
                    yield return $"A command of bots[0].commandLists[{i}] has no title or no prompt.";
                if (!isPrompt && title.Length > BasicTitle)
                    yield return $"The command \"{title}\" has {title.Length} characters; at most {BasicTitle} are allowed.";
            }
        }
    }

    private static IEnumerable<string> Icons(Dictionary<string, byte[]> files, Dictionary<string, string> texts)
    {
        foreach (var (name, pixels) in ((string, int)[])[("color", 192), ("outline", 32)])
        {
            if (!files.TryGetValue(texts.GetValueOrDefault($"icons.{name}") ?? "", out var icon) || PngSize.Of(icon) is not var (width, height, hasAlpha))
                yield return $"The icon icons.{name} is missing or no PNG.";
            else if (width != pixels || height != pixels)
                yield return $"The icon icons.{name} has {width} × {height} pixels; it must have {pixels} × {pixels}.";
            else if (name == "outline" && !hasAlpha)
                yield return "The icon icons.outline is not transparent.";
        }
    }

    private static IEnumerable<string> Languages(Dictionary<string, byte[]> files, Dictionary<string, string> texts)
    {
        foreach (var name in texts.Where(text => LanguageFile().IsMatch(text.Key)).Select(text => text.Value))
        {
            if (!files.TryGetValue(name, out var content) || ManifestTexts.Read(content) is not { } translation)
            {
                yield return $"The language file {name} is missing or no JSON object.";
                continue;
            }

            var translated = translation.Where(field => field.Key != "$schema")
                .ToDictionary(field => field.Key, field => field.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : "", StringComparer.Ordinal);
            foreach (var path in texts.Keys.Where(TextLimits.IsTranslated).Where(path => string.IsNullOrWhiteSpace(translated.GetValueOrDefault(path))))
                yield return $"{name} does not translate {path}.";
            foreach (var path in translated.Keys.Where(path => !texts.ContainsKey(path) || !TextLimits.IsTranslated(path)))
                yield return $"{name} translates {path}, which is no text of {Manifest}.";
            foreach (var problem in Lengths(name, translated))
                yield return problem;
        }
    }

    private static IEnumerable<string> Unused(Dictionary<string, byte[]> files, Dictionary<string, string> texts) =>
        files.Keys.Where(name => name != Manifest && !texts.ContainsValue(name)).Select(name => $"{name} is not named in {Manifest}.");

    private static string[] Strings(JsonNode? node) =>
        [.. (node as JsonArray ?? []).Select(item => item is JsonValue value && value.TryGetValue<string>(out var text) ? text : "")];

    [GeneratedRegex("^[0-9]+[.][0-9]+[.][0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Color();

    [GeneratedRegex(@"^localizationInfo\.additionalLanguages\[[0-9]+\]\.file$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageFile();
}
