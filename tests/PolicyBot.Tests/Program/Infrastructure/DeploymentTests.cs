using System.Net;
using System.Text.RegularExpressions;
using PolicyBot.Configuration;
using PolicyBot.Embeddings;
using PolicyBot.LoopbackQdrant;
using PolicyBot.Storage;

namespace PolicyBot.Tests.Program.Infrastructure;

public sealed partial class DeploymentTests
{
    private const string Deployment = "kubernetes/policybot.yaml";

    private static readonly (string Section, Type Options)[] Sections = [("Embeddings", typeof(EmbeddingOptions)), ("Storage", typeof(StorageOptions))];

    public static TheoryData<string, string> Programs => new()
    {
        { "compose.yaml", "policybot" },
        { "compose.cluster.yaml", "policybot-1" },
        { "compose.cluster.yaml", "policybot-2" },
        { Deployment, "" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_program_answers_with_the_very_environment_that_a_file_sets(string file, string service)
    {
        var environment = EnvironmentOf(file, service);
        await using var qdrant = await QdrantServer.StartAsync(TestContext.Current.CancellationToken);
        qdrant.ApiKey = DeploymentFiles.Secret;
        var settings = environment
            .Where(setting => setting.Key.StartsWith("PolicyBot__", StringComparison.Ordinal))
            .Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}");

        // Other names than here lead to a machine of its own each; PostgreSQL has tests of its own.
        await using var server = await RunningServer.StartAsync(
            [.. settings, $"--PolicyBot:Qdrant:Url={qdrant.Url}", "--PolicyBot:Storage:Provider=sqlite", "--PolicyBot:Storage:ConnectionString="]);

        Assert.Equal("answered", (await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" })).GetProperty("status").GetString());
        Assert.NotEmpty(qdrant.Store.Collections);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_setting_of_a_file_is_one_that_the_program_knows(string file, string service) =>
        Assert.All(
            EnvironmentOf(file, service).Keys.Where(name => name.StartsWith("PolicyBot__", StringComparison.Ordinal)),
            name => Assert.True(IsKnown(name.Split("__")[1..]), $"Nothing reads {name}."));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Conversations_are_kept_where_a_file_says(string file, string service)
    {
        var environment = EnvironmentOf(file, service);
        var options = new StorageOptions
        {
            Provider = environment.GetValueOrDefault("PolicyBot__Storage__Provider", "sqlite"),
            ConnectionString = environment.GetValueOrDefault("PolicyBot__Storage__ConnectionString"),
        };

        Assert.True(new StorageOptionsValidation().Validate(null, options).Succeeded);
        // Several replicas cannot share a file.
        Assert.Equal(file != "compose.yaml", options.IsPostgres);
    }

    [Fact]
    public async Task What_Kubernetes_probes_is_served()
    {
        var container = DeploymentFiles.Read<Dictionary<object, object>>(Deployment, "spec", "template", "spec", "containers", "0");
        var paths = container.Where(entry => ((string)entry.Key).EndsWith("Probe", StringComparison.Ordinal))
            .Select(entry => (string)((Dictionary<object, object>)((Dictionary<object, object>)entry.Value)["httpGet"])["path"]).ToList();
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(3, paths.Count);
        foreach (var path in paths)
        {
            using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public void Every_machine_that_a_compose_file_names_is_one_of_its_services()
    {
        var cluster = DeploymentFiles.Read<Dictionary<object, object>>("compose.cluster.yaml", "services");
        var names = cluster.Keys.Cast<string>().Append("qdrant").ToHashSet();

        Assert.All(cluster.Keys.Cast<string>().Where(name => name.StartsWith("qdrant-", StringComparison.Ordinal)),
            name => Assert.Equal(["qdrant"], DeploymentFiles.Read<List<object>>("compose.cluster.yaml", "services", name, "networks", "default", "aliases")));
        Assert.All(Named("proxy.conf").Concat(Named("compose.cluster.yaml")), name => Assert.Contains(name, names));
        Assert.Equal(["qdrant"], Named("compose.yaml").Distinct());
        Assert.Equal(["policybot-1", "policybot-2"], Named("proxy.conf").Order());
    }

    [Fact]
    public void What_the_image_is_built_from_is_there_and_let_through()
    {
        var allowed = File.ReadAllLines(Repository.PathOf("infra", "Dockerfile.dockerignore"))
            .Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();

        Assert.All(allowed, name => Assert.NotEmpty(
            name.Contains('*', StringComparison.Ordinal) ? Directory.GetFiles(Repository.Root, name) : Directory.GetFileSystemEntries(Repository.Root, name)));
        Assert.All(["src", "seeds", "prompts", "infra/teams"], name => Assert.Contains(name, allowed));
        Assert.Contains("publish src/PolicyBot ", File.ReadAllText(Repository.PathOf("infra", "Dockerfile")), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> EnvironmentOf(string file, string service) =>
        file == Deployment ? DeploymentFiles.KubernetesEnvironment(file) : DeploymentFiles.ComposeEnvironment(file, service);

    private static bool IsKnown(string[] path)
    {
        var section = Sections.FirstOrDefault(known => known.Section == path[0]);
        return section.Options is null
            ? path.Aggregate((Type?)typeof(ProgramOptions), (type, name) => type?.GetProperty(name)?.PropertyType) is not null
            : path.Length == 2 && section.Options.GetProperty(path[1]) is not null;
    }

    private static IEnumerable<string> Named(string file) =>
        Machine().Matches(File.ReadAllText(Repository.PathOf("infra", file))).Select(match => match.Groups["name"].Value)
            .Where(name => name is not ("localhost" or "policybot"));

    [GeneratedRegex(@"(http://|Host=|server )(?<name>[a-z][a-z0-9-]*)[:;]")]
    private static partial Regex Machine();
}
