using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace PolicyBot.Tests.Program.Azure;

public sealed class BicepTests
{
    private static readonly string[] Expected =
    [
        "Microsoft.BotService/botServices", "Microsoft.BotService/botServices/channels", "Microsoft.ManagedIdentity/userAssignedIdentities",
        "Microsoft.KeyVault/vaults", "Microsoft.KeyVault/vaults/secrets", "Microsoft.Authorization/roleAssignments",
        "Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.Web/serverfarms", "Microsoft.Web/sites",
    ];

    [Fact]
    public async Task The_description_of_everything_on_Azure_compiles_without_a_warning()
    {
        var compiler = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(metadata => metadata.Key == "BicepCompiler")?.Value;
        if (compiler is null)
            Assert.Skip("The Bicep compiler is fetched on Linux x64 alone.");

        var (exitCode, output, error) = await RunAsync(compiler, "build", Repository.PathOf("infra", "azure", "main.bicep"), "--stdout");

        Assert.True(exitCode == 0 && error.Length == 0, error);
        var template = JsonDocument.Parse(output).RootElement;
        var resources = template.GetProperty("resources").EnumerateArray().ToList();
        Assert.All(Expected, type => Assert.Contains(resources, resource => resource.GetProperty("type").GetString() == type));
        // The password is nowhere but in the vault and at the server.
        Assert.Equal("securestring", template.GetProperty("parameters").GetProperty("databasePassword").GetProperty("type").GetString(), ignoreCase: true);
        Assert.Equal(
            ["Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.KeyVault/vaults/secrets"],
            resources.Where(resource => resource.GetRawText().Contains("databasePassword", StringComparison.Ordinal))
                .Select(resource => resource.GetProperty("type").GetString()).Order());
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var token = TestContext.Current.CancellationToken;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(token), process.StandardError.ReadToEndAsync(token));
            await process.WaitForExitAsync(token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
