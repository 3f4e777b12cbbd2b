using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace PolicyBot.Tests.Program.Infrastructure;

/// <summary>Reads <c>infra/</c> as compose and Kubernetes do.</summary>
internal static partial class DeploymentFiles
{
    /// <summary>What stands for every secret.</summary>
    public const string Secret = "a-secret-key";

    /// <summary>A path such as <c>services.policybot.environment</c> in the first document that has it.</summary>
    public static T Read<T>(string file, params string[] path) where T : class =>
        Documents(file).Select(document => path.Aggregate((object?)document, (node, name) => node switch
        {
            Dictionary<object, object> map => map.GetValueOrDefault(name),
            List<object> list => list.ElementAtOrDefault(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)),
            _ => null,
        })).OfType<T>().First();

    /// <summary>The environment of a compose service.</summary>
    public static Dictionary<string, string> ComposeEnvironment(string file, string service) =>
        Read<Dictionary<object, object>>(file, "services", service, "environment")
            .ToDictionary(entry => (string)entry.Key, entry => Filled((string)entry.Value));

    /// <summary>The environment of the first container of a Kubernetes workload.</summary>
    public static Dictionary<string, string> KubernetesEnvironment(string file) =>
        Read<List<object>>(file, "spec", "template", "spec", "containers", "0", "env")
            .Cast<Dictionary<object, object>>()
            .ToDictionary(entry => (string)entry["name"], entry => entry.TryGetValue("value", out var value) ? Filled((string)value) : Secret);

    /// <summary>Everything of a file, one tree a document.</summary>
    public static List<object> Documents(string file)
    {
        using var reader = File.OpenText(Repository.PathOf("infra", file));
        var parser = new MergingParser(new Parser(reader));
        var deserializer = new DeserializerBuilder().Build();
        var documents = new List<object>();
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _))
            documents.Add(deserializer.Deserialize<object>(parser)!);
        return documents;
    }

    // Compose writes ${NAME}, ${NAME:-default}, ${NAME:?why}; Kubernetes $(NAME).
    private static string Filled(string value) =>
        Placeholder().Replace(value, match => match.Groups["default"].Success ? match.Groups["default"].Value : Secret);

    [GeneratedRegex(@"\$\{\w+(:-(?<default>[^}]*)|:\?[^}]*)?\}|\$\(\w+\)")]
    private static partial Regex Placeholder();
}
