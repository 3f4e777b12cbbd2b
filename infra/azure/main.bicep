// PolicyBot on Azure: the bot's registration with its Teams channel, a web app that hosts the program, the identity that both share,
// a PostgreSQL server for conversations and feedback, and a key vault for the one secret, the way to that server.

@description('Where everything is placed.')
param location string = resourceGroup().location

@description('Begins every name; small letters and digits.')
@minLength(3)
@maxLength(11)
param name string = 'policybot'

@description('What the bot is called in Teams.')
param displayName string = 'PolicyBot'

@description('The size of the web app.')
param appSize string = 'B1'

@description('The name of the PostgreSQL administrator.')
param databaseUser string = 'policybot'

@description('The password of the PostgreSQL administrator; without quotation marks.')
@secure()
@minLength(12)
param databasePassword string

var unique = '${name}-${uniqueString(resourceGroup().id)}'
var host = '${unique}.azurewebsites.net'
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: unique
  location: location
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: unique
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: subscription().tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
    }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'kv-${uniqueString(resourceGroup().id, name)}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource readSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: secretsUser
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: unique
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 7, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
  }

  resource state 'databases' = {
    name: 'policybot'
  }

  // Addresses inside Azure only; a private network is tighter and costs more.
  resource fromAzure 'firewallRules' = {
    name: 'azure'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  }
}

resource databaseConnection 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database'
  properties: {
    value: 'Host=${database.properties.fullyQualifiedDomainName};Database=policybot;Username=${databaseUser};Password="${databasePassword}";SSL Mode=VerifyFull'
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: unique
  location: location
  kind: 'linux'
  sku: { name: appSize }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: unique
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet policybot.dll --urls http://0.0.0.0:8080'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/health/live'
      appSettings: [
        { name: 'WEBSITES_PORT', value: '8080' }
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'PolicyBot__PublicUrl', value: 'https://${host}' }
        // The index is made anew from the documents at every start, within seconds; the shared disk is too slow for it.
        { name: 'PolicyBot__DataPath', value: '/tmp/policybot' }
        { name: 'PolicyBot__Storage__Provider', value: 'postgres' }
        { name: 'PolicyBot__Storage__ConnectionString', value: '@Microsoft.KeyVault(SecretUri=${databaseConnection.properties.secretUri})' }
        { name: 'PolicyBot__Bot__MicrosoftAppType', value: 'UserAssignedMSI' }
        { name: 'PolicyBot__Bot__MicrosoftAppId', value: identity.properties.clientId }
        { name: 'PolicyBot__Bot__MicrosoftAppTenantId', value: subscription().tenantId }
      ]
    }
  }
  dependsOn: [ readSecrets ]
}

@description('What `policybot teams package` needs as --app-id.')
output appId string = identity.properties.clientId

@description('What `policybot teams package` needs as --domain.')
output domain string = host

@description('What the program is deployed to.')
output appName string = app.name
